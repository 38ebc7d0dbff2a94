// What stands in one line: labels, lists, dates, amounts.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/find/dates.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/labels.h"
#include "extractors/find/sections.h"
#include "corpus/sentences.h"
#include "index/typed_amount.h"
#include "index/typed_date.h"
#include "pipeline/utf8.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/document_text.h"

namespace minutebook {
namespace {

void expect_dates(std::string_view text, NumericOrder order) {
    std::size_t last = 0;
    for (const FoundDate& date : find_dates(text, order)) {
        promise(date.begin >= last && date.begin < date.end && date.end <= text.size(), "a date in no place");
        promise(exists(date.day), "a day that does not exist");
        promise(!date.weekday || (*date.weekday >= 0 && *date.weekday < 7), "an eighth day of the week");
        if (date.day.year != 0) {
            promise(iso(date.day).size() == 10, "a date that is not YYYY-MM-DD: " + iso(date.day));
            const int weekday = weekday_of(date.day);
            promise(weekday >= 0 && weekday < 7, "an eighth day of the week");
        }
        last = date.end;
    }
    if (const auto date = first_full_date(text, order)) promise(date->day.year != 0, "a full date without a year");
}

void expect_label(std::string_view text, const Label& label) {
    if (!label) return promise(label.text.empty(), "a label of no form");
    promise(!label.text.empty() && text.starts_with(label.text), "a label that the text does not begin with");
    promise(label.form == LabelForm::bullet || !label.values.empty(), "a label of no value");
    promise(label.depth() >= 0 && label.depth() <= static_cast<int>(label.values.size()), "a label of no depth");
}

void expect_sentences(std::string_view text) {
    std::size_t last = 0;
    for (const TextRange& sentence : sentences_of(text)) {
        promise(sentence.begin >= last && sentence.begin < sentence.end && sentence.end <= text.size(),
                "a sentence in no place");
        last = sentence.end;
    }
}

}  // namespace

void fuzz_labels(std::string_view bytes) {
    if (!is_utf8(bytes)) return;  // readers give nothing else
    Label before;
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        Label label = label_at_start(line);
        expect_label(line, label);
        (void)follows(before, label);
        before = std::move(label);
        expect_dates(line, NumericOrder::day_first);
        expect_dates(line, NumericOrder::month_first);
        expect_sentences(line);
        if (const auto range = typed_amount(line)) promise(range->least <= range->most, "an empty range of amounts");
        if (const auto days = typed_date(line))
            promise(days->first <= days->second && days->first.size() == 10 && days->second.size() == 10,
                    "no range of dates: " + days->first + " to " + days->second);
    }
    const Document document = document_from(bytes);
    const Outline outline = outline_of(document);
    for (std::size_t block = 0; block < outline.blocks.size(); ++block) {
        promise(next_block(outline, block) > block, "no block after a block");
        const std::string& text = outline.blocks[block].text;
        for (const std::size_t offset : {std::size_t{0}, text.find('(')}) {
            if (offset >= text.size()) continue;
            const ItemList list = list_at(document, outline, block, offset);
            promise(list.items.empty() || (list.end > block && list.end <= outline.blocks.size()),
                    "a list without end");
            for (const ListItem& item : list.items) promise(!item.where.empty(), "an item in no place");
        }
    }
}

}  // namespace minutebook
