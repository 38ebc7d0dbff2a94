#include "extractors/read/doc_file.h"

#include <algorithm>
#include <array>
#include <memory>

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

namespace minutebook {
namespace {

using Bytes = std::span<const std::uint8_t>;

// Places in the Fib ([MS-DOC] 2.5) and indices of its FibRgFcLcb97.
constexpr std::size_t kFlags = 0x0A, kLengths = 0x4C, kParts = 0x9A;
constexpr std::uint16_t kMagic = 0xA5EC, kEncrypted = 0x0100, kOneTable = 0x0200;
enum Part : std::size_t {
    kStyleSheet = 1,
    kHeaderTexts = 11,
    kRunPages = 12,
    kParagraphPages = 13,
    kPieces = 33,
    kLists = 73,
    kListOverrides = 74
};
constexpr std::size_t kFormattedPage_bytes = 512;  // an Fkp
constexpr std::size_t kLongestAncestry = 32;
constexpr std::size_t kMostRuns = 4'000'000;

// Characters 0x80 to 0x9F of Windows-1252, as FcCompressed has them.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::uint32_t number_at(Bytes bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | bytes[at + i];
    return value;
}
std::uint8_t u8(Bytes bytes, std::size_t at) { return static_cast<std::uint8_t>(number_at(bytes, at, 1)); }
std::uint16_t u16(Bytes bytes, std::size_t at) { return static_cast<std::uint16_t>(number_at(bytes, at, 2)); }
std::uint32_t u32(Bytes bytes, std::size_t at) { return number_at(bytes, at, 4); }

Bytes part_of(Bytes bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size()) return {};
    return bytes.subspan(at, std::min(size, bytes.size() - at));
}

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using GObjectPtr = std::unique_ptr<T, Unref>;

std::vector<std::uint8_t> stream_named(GsfInfile* container, const char* name) {
    const GObjectPtr<GsfInput> input(gsf_infile_child_by_name(container, name));
    if (!input) return {};
    const gsf_off_t size = gsf_input_size(input.get());
    if (size <= 0) return {};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    // What a damaged file has of it is read block by block up to where it breaks off.
    constexpr std::size_t kBlock = 512;
    for (std::size_t at = 0; at < bytes.size(); at += kBlock) {
        const std::size_t count = std::min(kBlock, bytes.size() - at);
        if (!gsf_input_read(input.get(), count, bytes.data() + at)) {
            bytes.resize(at);
            break;
        }
    }
    return bytes;
}

// Calls use(sprm, operand) for each property modifier ([MS-DOC] 2.6).
template <class Use>
void each_sprm(Bytes sprms, Use use) {
    constexpr std::uint16_t kTableDefinition = 0xD608, kTabs = 0xC615;
    for (std::size_t at = 0; at + 2 < sprms.size();) {
        const std::uint16_t sprm = u16(sprms, at);
        at += 2;
        static constexpr std::array<std::size_t, 8> kSizes = {1, 1, 2, 4, 2, 2, 0, 3};
        std::size_t size = kSizes[sprm >> 13];
        if (sprm == kTableDefinition) {
            size = u16(sprms, at);
            size = size > 0 ? size - 1 : 0;
            at += 2;
        } else if (size == 0) {
            size = u8(sprms, at);
            if (sprm == kTabs && size == 255) return;  // its size is told by its contents
            ++at;
        }
        use(sprm, part_of(sprms, at, size));
        at += size;
    }
}

// 0 and 1 say so; 0x80 is as the style has it, 0x81 its contrary.
void toggle(std::uint8_t value, const std::optional<bool>& of_style, std::optional<bool>& own) {
    if (value <= 1)
        own = value == 1;
    else if (value == 0x80)
        own = of_style;
    else if (value == 0x81)
        own = !of_style.value_or(false);
}

void apply_to_run(Bytes sprms, const RunLook& style, DocRun& run) {
    each_sprm(sprms, [&](std::uint16_t sprm, Bytes operand) {
        const std::uint8_t value = u8(operand, 0);
        RunLook& look = run.look;
        switch (sprm) {
            case 0x0800:  // sprmCFRMarkDel
                run.deleted = value == 1;
                break;
            case 0x0855:  // sprmCFSpec
                run.special = value == 1;
                break;
            case 0x0835:
                toggle(value, style.bold, look.bold);
                break;
            case 0x0836:
                toggle(value, style.italic, look.italic);
                break;
            case 0x0837:
            case 0x2A53:  // drawn through once, twice
                toggle(value, style.struck, look.struck);
                break;
            case 0x083B:
                toggle(value, style.capitals, look.capitals);
                break;
            case 0x083C:
                toggle(value, style.hidden, look.hidden);
                break;
            case 0x2A3E:  // sprmCKul
                look.underlined = value != 0;
                break;
            case 0x2A48:  // sprmCIss
                look.raised = value == 1;
                break;
            case 0x4A43:  // sprmCHps
                if (const std::uint16_t half_points = u16(operand, 0); half_points > 0)
                    look.size_pt = static_cast<float>(half_points) / 2;
                break;
            case 0x6A09: {  // sprmCSymbol: the font, and its character
                const char16_t symbol = u16(operand, 2);
                for (char16_t& c : run.text) c = symbol;
                run.special = false;
                break;
            }
            default:
                break;
        }
    });
}

NumberFormat format_of(std::uint8_t nfc) {
    switch (nfc) {
        case 0:
            return NumberFormat::decimal;
        case 1:
            return NumberFormat::upper_roman;
        case 2:
            return NumberFormat::lower_roman;
        case 3:
            return NumberFormat::upper_letter;
        case 4:
            return NumberFormat::lower_letter;
        case 5:
            return NumberFormat::ordinal;
        case 22:
            return NumberFormat::decimal_zero;
        case 23:
            return NumberFormat::bullet;
        case 255:
            return NumberFormat::none;
        default:
            return NumberFormat::decimal;
    }
}

// An Lvl ([MS-DOC] 2.9.150); `at` is moved behind it.
ListLevel level_at(Bytes table, std::size_t& at) {
    constexpr std::size_t kFixed_bytes = 28;
    const Bytes fixed = part_of(table, at, kFixed_bytes);
    ListLevel level;
    level.start = static_cast<int>(std::min<std::uint32_t>(u32(fixed, 0), 1'000'000));
    level.format = format_of(u8(fixed, 4));
    const std::uint8_t info = u8(fixed, 5);
    level.all_decimal = info & 4;
    if (info & 8) level.restart = u8(fixed, 26);
    at += kFixed_bytes + u8(fixed, 24) + u8(fixed, 25);
    const std::size_t characters = u16(table, at);
    at += 2;
    for (std::size_t i = 0; i < characters && at + 2 <= table.size(); ++i, at += 2) {
        const char16_t c = u16(table, at);
        if (c < kListLevels)
            level.text += '%', level.text += static_cast<char>('1' + c);
        else if (c < 0x80)
            level.text += static_cast<char>(c);
        else if (c == 0x2013)
            level.text += "–";
    }
    if (level.format == NumberFormat::bullet && level.text.empty()) level.text = "•";
    return level;
}

}  // namespace

void DocFile::prepare() { gsf_init(); }

Result<DocFile> DocFile::open(std::span<const std::byte> bytes) {
    const GObjectPtr<GsfInput> input(gsf_input_memory_new(reinterpret_cast<const guint8*>(bytes.data()),
                                                          static_cast<gsf_off_t>(bytes.size()), FALSE));
    const GObjectPtr<GsfInfile> container(input ? gsf_infile_msole_new(input.get(), nullptr) : nullptr);
    if (!container) return fail(Stage::read, Cause::damaged, "its container (OLE) is damaged");

    DocFile file;
    file.document_ = stream_named(container.get(), "WordDocument");
    if (u16(file.document_, 0) != kMagic || file.document_.size() < kParts)
        return fail(Stage::read, Cause::damaged, "its main part is no Word 97-2003 document");
    const std::uint16_t flags = u16(file.document_, kFlags);
    if (flags & kEncrypted) return fail(Stage::read, Cause::password, "encrypted: a password opens it");
    file.table_ = stream_named(container.get(), flags & kOneTable ? "1Table" : "0Table");
    if (file.table_.empty()) return fail(Stage::read, Cause::damaged, "the table of its text is missing");

    std::uint32_t* const lengths[] = {&file.stories_.main,      &file.stories_.footnotes, &file.stories_.headers,
                                      &file.stories_.macros,    &file.stories_.comments,  &file.stories_.endnotes,
                                      &file.stories_.text_boxes};
    for (std::size_t i = 0; i < std::size(lengths); ++i) *lengths[i] = u32(file.document_, kLengths + 4 * i);
    file.read_pieces();
    if (file.pieces_.empty()) return fail(Stage::read, Cause::damaged, "the table of its text is damaged");
    const Bytes headers = file.table_part(kHeaderTexts);
    for (std::size_t at = 0; at + 4 <= headers.size(); at += 4) file.header_begins_.push_back(u32(headers, at));
    file.read_styles();
    file.read_properties(kParagraphPages, true, file.paragraphs_);
    file.read_properties(kRunPages, false, file.runs_);
    file.read_lists();
    return file;
}

DocFile::Bytes DocFile::table_part(std::size_t index) const {
    const std::size_t at = kParts + 8 * index;
    return part_of(table_, u32(document_, at), u32(document_, at + 4));
}

// Clx ([MS-DOC] 2.9.38): what fast saves changed, then the pieces.
void DocFile::read_pieces() {
    const Bytes clx = table_part(kPieces);
    std::vector<Bytes> changes;
    std::size_t at = 0;
    while (u8(clx, at) == 1) {
        const std::size_t size = u16(clx, at + 1);
        changes.push_back(part_of(clx, at + 3, size));
        at += 3 + size;
    }
    if (u8(clx, at) != 2) return;
    const Bytes table = part_of(clx, at + 5, u32(clx, at + 1));
    if (table.size() < 16) return;
    const std::size_t count = (table.size() - 4) / 12;
    for (std::size_t i = 0; i < count; ++i) {
        Piece piece{.begin = u32(table, 4 * i), .end = u32(table, 4 * i + 4), .changes = {}};
        const std::size_t descriptor = 4 * (count + 1) + 8 * i;
        const std::uint32_t place = u32(table, descriptor + 2);
        constexpr std::uint32_t kCompressed = 0x4000'0000;
        piece.width = place & kCompressed ? 1 : 2;
        piece.offset = place & kCompressed ? (place & ~kCompressed) / 2 : place;
        const std::uint16_t modifier = u16(table, descriptor + 6);
        if ((modifier & 1) && (modifier >> 1) < changes.size()) piece.changes = changes[modifier >> 1];
        if (piece.begin >= piece.end || piece.offset >= document_.size()) continue;
        if (!pieces_.empty() && piece.begin < pieces_.back().end) break;
        const std::size_t room = (document_.size() - piece.offset) / piece.width;
        piece.end = static_cast<std::uint32_t>(std::min<std::size_t>(piece.end, piece.begin + room));
        if (piece.begin < piece.end) pieces_.push_back(piece);
    }
}

// The pages (Fkp) that tell the properties of runs or paragraphs, found through a PlcBte.
void DocFile::read_properties(std::size_t index, bool of_paragraphs, std::vector<Properties>& properties) const {
    const Bytes list = table_part(index);
    if (list.size() < 4) return;
    const std::size_t pages = (list.size() - 4) / 8;
    for (std::size_t n = 0; n < pages && properties.size() < kMostRuns; ++n) {
        const std::size_t place = (u32(list, 4 * (pages + 1) + 4 * n) & 0x3F'FFFF) * kFormattedPage_bytes;
        const Bytes page = part_of(document_, place, kFormattedPage_bytes);
        if (page.size() < kFormattedPage_bytes) continue;
        const std::size_t count = page[kFormattedPage_bytes - 1], size = of_paragraphs ? 13 : 1;
        if (4 * (count + 1) + size * count >= kFormattedPage_bytes) continue;
        for (std::size_t i = 0; i < count; ++i) {
            Properties found{.begin = u32(page, 4 * i), .end = u32(page, 4 * i + 4), .sprms = {}};
            std::size_t at = std::size_t{2} * page[4 * (count + 1) + size * i];
            if (at > 0 && of_paragraphs) {
                std::size_t bytes = page[at];
                if (bytes == 0)
                    bytes = std::size_t{2} * u8(page, ++at);
                else
                    bytes = 2 * bytes - 1;
                found.style = u16(page, at + 1);
                if (bytes >= 2) found.sprms = part_of(page, at + 3, bytes - 2);
            } else if (at > 0) {
                found.sprms = part_of(page, at + 1, page[at]);
            }
            if (found.begin < found.end) properties.push_back(found);
        }
    }
    std::ranges::stable_sort(properties, {}, &Properties::begin);
}

// STSH ([MS-DOC] 2.9.271).
void DocFile::read_styles() {
    const Bytes sheet = table_part(kStyleSheet);
    const std::size_t header = u16(sheet, 0), count = u16(sheet, 2), fixed = u16(sheet, 4);
    std::size_t at = 2 + header;
    for (std::size_t i = 0; i < count && at + 2 <= sheet.size(); ++i) {
        const std::size_t size = u16(sheet, at);
        const Bytes entry = part_of(sheet, at + 2, size);
        at += 2 + size + size % 2;
        Style style;
        if (entry.size() >= 10) {
            constexpr std::uint16_t kNoBase = 0xFFF, kParagraphStyle = 1;
            const std::uint16_t kind_and_base = u16(entry, 2);
            style.sti = u16(entry, 0) & 0xFFF;
            style.base = kind_and_base >> 4;
            if (style.base == kNoBase) style.base = i;
            std::size_t part = fixed + 2 + (std::size_t{u16(entry, fixed)} + 1) * 2;  // behind the name
            const auto next = [&] {
                part += part % 2;
                const std::size_t bytes = u16(entry, part);
                const Bytes found = part_of(entry, part + 2, bytes);
                part += 2 + bytes;
                return found;
            };
            if ((kind_and_base & 0xF) == kParagraphStyle) {
                const Bytes paragraph = next();
                if (paragraph.size() > 2) style.paragraph = paragraph.subspan(2);
            }
            style.run = next();
        }
        styles_.push_back(style);
    }
}

// PlfLst and PlfLfo ([MS-DOC] 2.9.192, 2.9.191): lists, and what paragraphs call them by.
void DocFile::read_lists() {
    constexpr std::size_t kList_bytes = 28, kOverride_bytes = 16;
    const Bytes lists = table_part(kLists);
    const std::size_t place = u32(document_, kParts + 8 * kLists);
    std::size_t at = place + lists.size();  // levels follow
    std::map<std::uint32_t, NumberedList> by_id;
    const std::size_t count = std::min<std::size_t>(u16(lists, 0), lists.size() / kList_bytes);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = 2 + kList_bytes * i;
        NumberedList& list = by_id[u32(lists, entry)];
        list.counted_with = static_cast<int>(i) + 1;
        const int levels = u8(lists, entry + 26) & 1 ? 1 : kListLevels;
        for (int level = 0; level < levels && at < table_.size(); ++level)
            list.levels[static_cast<std::size_t>(level)] = level_at(table_, at);
    }
    const Bytes overrides = table_part(kListOverrides);
    const std::size_t uses = std::min<std::size_t>(u32(overrides, 0), overrides.size() / kOverride_bytes);
    std::size_t data = 4 + kOverride_bytes * uses;
    for (std::size_t i = 0; i < uses; ++i) {
        const std::size_t entry = 4 + kOverride_bytes * i;
        NumberedList& list = labels_.add(static_cast<int>(i) + 1);
        if (const auto known = by_id.find(u32(overrides, entry)); known != by_id.end()) list = known->second;
        const std::size_t changed = u8(overrides, entry + 12);
        data += 4;
        for (std::size_t n = 0; n < changed && data + 8 <= overrides.size(); ++n) {
            const std::uint32_t info = u32(overrides, data + 4);
            const std::size_t level = info & 0xF;
            if (level < kListLevels && (info & 0x10))
                list.start_override[level] = static_cast<int>(std::min<std::uint32_t>(u32(overrides, data), 1'000'000));
            data += 8;
            if (info & 0x20) {
                const ListLevel own = level_at(overrides, data);
                if (level < kListLevels) list.levels[level] = own;
            }
        }
    }
}

const DocFile::Properties* DocFile::properties_at(const std::vector<Properties>& all, std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(all, offset, {}, &Properties::begin);
    if (after == all.begin()) return nullptr;
    const Properties& found = *std::prev(after);
    return offset < found.end ? &found : nullptr;
}

// The style's ancestors first.
template <class Apply>
void DocFile::over_ancestry(std::size_t style, Apply apply) const {
    std::vector<const Style*> ancestry;
    while (style < styles_.size() && ancestry.size() < kLongestAncestry) {
        ancestry.push_back(&styles_[style]);
        if (styles_[style].base == style) break;
        style = styles_[style].base;
    }
    std::for_each(ancestry.rbegin(), ancestry.rend(), [&](const Style* each) { apply(*each); });
}

void DocFile::apply_to_paragraph(Bytes sprms, DocParagraph& paragraph) const {
    each_sprm(sprms, [&](std::uint16_t sprm, Bytes operand) {
        switch (sprm) {
            case 0x2407:  // sprmPFPageBreakBefore
                paragraph.page_break_before = u8(operand, 0) == 1;
                break;
            case 0x2416:  // sprmPFInTable
                paragraph.in_table = u8(operand, 0) == 1;
                break;
            case 0x2417:  // sprmPFTtp
                paragraph.ends_row = u8(operand, 0) == 1;
                break;
            case 0x260A:  // sprmPIlvl
                paragraph.level = std::min<int>(u8(operand, 0), kListLevels - 1);
                break;
            case 0x460B:  // sprmPIlfo
                paragraph.list = u16(operand, 0) < 0xF801 ? u16(operand, 0) : 0;
                break;
            case 0x2640:  // sprmPOutLvl
                paragraph.outline_level = u8(operand, 0);
                break;
            default:
                break;
        }
    });
}

DocParagraph DocFile::paragraph(std::uint32_t& at, std::uint32_t end) const {
    DocParagraph paragraph;
    auto piece = std::ranges::upper_bound(pieces_, at, {}, &Piece::end);
    const auto character = [&](std::uint32_t position) -> char16_t {
        const std::size_t offset = piece->offset + std::size_t{position - piece->begin} * piece->width;
        if (piece->width == 2) return u16(document_, offset);
        const std::uint8_t byte = u8(document_, offset);
        return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
    };
    // Its text, in stretches of one piece.
    struct Stretch {
        const Piece* piece;
        std::uint32_t begin;
        std::u16string text;
    };
    std::vector<Stretch> stretches;
    std::uint32_t last_offset = 0;
    const Piece* last_piece = nullptr;
    for (; piece != pieces_.end() && at < end && !paragraph.mark; ++piece) {
        at = std::max(at, piece->begin);
        stretches.push_back({&*piece, at, {}});
        while (at < std::min(piece->end, end) && !paragraph.mark) {
            last_piece = &*piece;
            last_offset = piece->offset + (at - piece->begin) * piece->width;
            const char16_t c = character(at++);
            if (c == u'\r' || c == 7 || c == 12)
                paragraph.mark = c;
            else
                stretches.back().text += c;
        }
    }
    if (!last_piece) {
        at = end;
        return paragraph;
    }

    // Its properties are those of its mark.
    const Properties* own = properties_at(paragraphs_, last_offset);
    const std::size_t style = own ? own->style : 0;
    RunLook style_look;
    over_ancestry(style, [&](const Style& each) {
        apply_to_paragraph(each.paragraph, paragraph);
        DocRun run;
        apply_to_run(each.run, style_look, run);
        lay_over(run.look, style_look);
        if (each.sti >= 1 && each.sti <= 9) paragraph.style = each.sti;
        if (&each == &styles_[style]) paragraph.style = each.sti;
    });
    if (own) apply_to_paragraph(own->sprms, paragraph);
    apply_to_paragraph(last_piece->changes, paragraph);

    const auto look_by = [&](const Properties* properties, const Piece& of, DocRun& run) {
        run.look = style_look;
        if (properties) apply_to_run(properties->sprms, style_look, run);
        apply_to_run(of.changes, style_look, run);
    };
    for (const Stretch& stretch : stretches) {
        for (std::size_t begin = 0; begin < stretch.text.size();) {
            const std::uint32_t offset =
                stretch.piece->offset +
                (stretch.begin + static_cast<std::uint32_t>(begin) - stretch.piece->begin) * stretch.piece->width;
            const Properties* properties = properties_at(runs_, offset);
            std::size_t size = properties ? (properties->end - offset + stretch.piece->width - 1) / stretch.piece->width
                                          : std::size_t{1};
            size = std::clamp<std::size_t>(size, 1, stretch.text.size() - begin);
            DocRun run;
            run.text = stretch.text.substr(begin, size);
            look_by(properties, *stretch.piece, run);
            paragraph.runs.push_back(std::move(run));
            begin += size;
        }
    }
    DocRun mark;
    look_by(properties_at(runs_, last_offset), *last_piece, mark);
    paragraph.label_look = mark.look;
    return paragraph;
}

}  // namespace minutebook
