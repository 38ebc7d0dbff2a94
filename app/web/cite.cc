// How a paper or a decision is cited.
#include <fmt/format.h>

#include "app/web/papers.h"

namespace minutebook::web {

std::string citation(const HeldPaper& held, const std::string& place, std::uint32_t page, const std::string& url) {
    const Metadata& metadata = held.paper.metadata;
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    };
    if (metadata.council) add(metadata.council->value);
    if (metadata.body && (!metadata.council || metadata.body->value != metadata.council->value))
        add(metadata.body->value);
    add("“" + title_of(held) + "”");
    if (metadata.date) add(day_of(metadata.date->value));
    add(place);
    if (page > 0) add(fmt::format("p. {}", page));
    return fmt::format("{}. {} (SHA-256 {})", text, url, held.sha256);
}

}  // namespace minutebook::web
