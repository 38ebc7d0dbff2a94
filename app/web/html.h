// Pages from templates (templates/*.mustache). Whatever a template puts in with {{…}} is escaped; the few places that
// take HTML as it is ({{{…}}}) take what is made here or by another template.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kainjow/mustache.hpp>

#include "app/web/visit.h"
#include "app/wording.h"

namespace minutebook::web {

using Data = kainjow::mustache::data;

// What a template is filled with.
//
//   Fields page;
//   page.set("title", title).set("papers", list);
//
// An empty text, no value and an empty list are false to a section. Names are looked up outwards: a field of a list's
// element that may be absent is to be set all the same, or the list's owner's of the same name would be seen.
class Fields {
public:
    Fields& set(const std::string& name, std::string_view text);
    Fields& set(const std::string& name, const std::string& text) { return set(name, std::string_view(text)); }
    Fields& set(const std::string& name, const char* text) { return set(name, std::string_view(text)); }
    Fields& set(const std::string& name, const std::optional<std::string>& text) {
        return set(name, std::string_view(text ? *text : std::string_view()));
    }
    Fields& set(const std::string& name, bool value);
    Fields& set(const std::string& name, std::uint64_t number);  // "12,345"
    Fields& set(const std::string& name, Fields fields);
    Fields& set(const std::string& name, std::vector<Fields> list);
    Data take() { return std::move(data_); }
    const Data& data() const { return data_; }

private:
    Data data_{Data::type::object};
};

// templates/NAME.mustache, filled; {{> other}} is another template in its place. Safe to call from any thread.
std::string filled(std::string_view name, const Fields& fields);

struct PageHead {
    std::string title;       // of the window: "… – Minutebook" is added
    std::string section;     // of the navigation, that is marked: "search", "ledger", …, see layout.mustache
    std::string feed;        // address of the feed of the page; empty: none
    std::string script;      // name of the page's script module, if any
    std::string query;       // what the search box at the top holds
    bool search_box = true;  // at the top
    std::string robots;      // "noindex" for what machines should not follow
};

// A whole page: the template within the layout.
Reply page_of(const PageHead& head, std::string_view name, const Fields& fields);

// Text with the ranges as <mark>…</mark>, escaped. Ranges in order, apart.
std::string marked_html(std::string_view text, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges);

std::string valid_utf8(std::string_view text);  // ill-formed bytes become U+FFFD
std::string one_line(std::string_view text, std::size_t most);

std::string day_of(const std::string& date);  // "14 September 2023"
std::string words_of(std::string_view name);  // "background_papers" -> "Background papers"

}  // namespace minutebook::web
