#include "extractors/read/pdf.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <Annot.h>
#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <UTF.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <goo/gmem.h>
#include <unicode/utf8.h>

#include "corpus/matching.h"
#include "corpus/quantise.h"
#include "extractors/read/page_layout.h"
#include "extractors/read/poppler_shortcuts.h"

namespace minutebook {
namespace {

constexpr double kPointsPerInch = 72;
constexpr std::size_t kMaxRules = 4000;  // of a page
constexpr std::size_t kMaxOutlineEntries = 10'000;
constexpr std::uint32_t kMaxOutlineDepth = 16;
constexpr std::size_t kMaxWarnings = 8;
constexpr std::size_t kMostPagesNamed = 10;  // of those that cannot be read
constexpr double kMaxRuleThicknessPt = 4;    // thicker fills are shading, not rules
constexpr double kMinRuleLengthPt = 3;
constexpr double kScanShare = 0.5;  // of the page's area: images that cover more are a scan

// ---- Errors -------------------------------------------------------------------------------------------------------

// What Poppler complained of while one paper was read. Its callback is a plain function, so there is one of these.
struct Complaints {
    std::vector<std::string> messages;  // the first few, each once
    std::size_t count = 0;

    void add(std::string message) {
        ++count;
        if (messages.size() < kMaxWarnings && std::find(messages.begin(), messages.end(), message) == messages.end())
            messages.push_back(std::move(message));
    }
};
Complaints* complaints = nullptr;

void on_poppler_error(ErrorCategory category, Goffset /*position*/, const char* message) {
    if (complaints == nullptr || category == errSyntaxWarning || category == errConfig) return;
    complaints->add(message);
}

// ---- Text ---------------------------------------------------------------------------------------------------------

void append_utf8(std::string& text, Unicode code_point) {
    char buffer[U8_MAX_LENGTH];
    int size = 0;
    UBool bad = false;
    U8_APPEND(buffer, size, U8_MAX_LENGTH, static_cast<UChar32>(code_point), bad);
    if (!bad) text.append(buffer, static_cast<std::size_t>(size));
}

bool is_white_space(Unicode c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0d) || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
           c == 0x3000;
}

// Not text: controls, surrogates and what is beyond Unicode.
bool is_no_character(Unicode c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || c > 0x10ffff || c == 0xfffe ||
           c == 0xffff || c == 0xfeff || (c >= 0x200b && c <= 0x200f);
}

// Symbol and Wingdings give no Unicode: the bullets among their characters, which lists are made of.
Unicode bullet_of(Unicode symbol) {
    switch (symbol) {
        case 0xf0b7:
            return 0x2022;  // bullet
        case 0xf0a7:
            return 0x25aa;  // small square
        case 0xf0d8:
            return 0x27a2;  // arrowhead
        case 0xf0fc:
            return 0x2713;  // check mark
        case 0xf0a8:
        case 0xf06f:
            return 0x25ab;  // white square
        case 0xf02d:
            return 0x2013;  // dash
        default:
            return symbol;
    }
}

// A text string of the PDF (UTF-16 or PDFDocEncoding) as UTF-8, white space and controls folded to single spaces.
std::string utf8_of(const Unicode* code_points, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        if (is_white_space(code_points[i]) || is_no_character(code_points[i])) {
            if (!text.empty() && text.back() != ' ') text += ' ';
        } else {
            append_utf8(text, code_points[i]);
        }
    }
    if (text.ends_with(' ')) text.pop_back();
    return text;
}

std::string utf8_of(const GooString* string) {
    if (string == nullptr) return {};
    Unicode* code_points = nullptr;
    const int count = TextStringToUCS4(string->toStr(), &code_points);
    std::string text = utf8_of(code_points, count);
    gfree(code_points);
    return text;
}

// ---- Tags ---------------------------------------------------------------------------------------------------------

// What a tagged PDF's structure tree says of marked content. Looked up from the leaves, through the parent tree, and so
// bounded on trees of any shape; Poppler's own StructTreeRoot reads the whole tree by recursion.
class StructureTags {
public:
    explicit StructureTags(PDFDoc& pdf) : xref_(*pdf.getXRef()) {
        const Object catalog = xref_.getCatalog();
        if (!catalog.isDict()) return;
        const Object root = catalog.dictLookup("StructTreeRoot");
        if (!root.isDict()) return;
        roles_ = root.dictLookup("RoleMap");
        parents_ = root.dictLookup("ParentTree");
        is_tagged_ = parents_.isDict();
    }

    bool is_tagged() const { return is_tagged_; }

    void begin_page(const ::Page& page) {
        elements_ = Object(objNull);
        if (!is_tagged_) return;
        const Object dictionary = xref_.fetch(const_cast<::Page&>(page).getRef());
        if (!dictionary.isDict()) return;
        const Object key = dictionary.dictLookup("StructParents");
        if (!key.isInt()) return;
        if (!entries_) read_entries(parents_.copy(), 0);
        if (const auto found = entries_->find(key.getInt()); found != entries_->end())
            elements_ = found->second.fetch(&xref_);
    }

    DrawnTag tag_of(int mcid) {
        if (!elements_.isArray() || mcid < 0 || mcid >= elements_.arrayGetLength()) return {};
        const Object& element = elements_.arrayGetNF(mcid);
        return element.isRef() ? context_of(element.getRef()).tag : DrawnTag{};
    }

private:
    static constexpr std::size_t kMaxDepth = 32;
    static constexpr std::size_t kMaxEntries = 1'000'000, kMaxNodes = 10'000;  // of the parent tree, on any way
    static constexpr std::size_t kMaxElementsAtOnce = 1'000'000;               // 16 MB
    static constexpr std::size_t kElementsOfOther = 100;  // what an entry that is no list is counted as: it may be long

    // A number tree, read once: to look each page up from the root reads what all nodes say of their limits again.
    void read_entries(const Object& node, std::size_t depth) {
        if (!entries_) entries_.emplace();
        if (!node.isDict() || depth >= kMaxDepth) return;
        if (const Object numbers = node.dictLookup("Nums"); numbers.isArray())
            for (int i = 0; i + 1 < numbers.arrayGetLength() && entries_->size() < kMaxEntries; i += 2)
                if (const Object number = numbers.arrayGet(i); number.isInt())
                    read_entry(number.getInt(), numbers, i + 1);
        const Object kids = node.dictLookup("Kids");
        for (int i = 0; kids.isArray() && i < kids.arrayGetLength() && ++nodes_ < kMaxNodes; ++i)
            read_entries(kids.arrayGet(i), depth + 1);
    }

    // A page's elements lie beside those of the next pages: fetched page by page, Poppler would read the object streams
    // that hold them all again for each page, since it keeps five.
    void read_entry(int number, const Object& numbers, int at) {
        if (entries_->contains(number)) return;
        Object elements = elements_read_ < kMaxElementsAtOnce ? numbers.arrayGet(at) : numbers.arrayGetNF(at).copy();
        elements_read_ += elements.isArray() ? static_cast<std::size_t>(elements.arrayGetLength()) : kElementsOfOther;
        entries_->emplace(number, std::move(elements));
    }

    // The standard type that the document's own name for one stands for.
    std::string type_of(const Object& element) const {
        Object name = element.dictLookup("S");
        for (int step = 0; step < 4 && name.isName() && roles_.isDict(); ++step) {
            Object mapped = roles_.dictLookup(name.getName());
            if (!mapped.isName()) break;
            name = std::move(mapped);
        }
        return name.isName() ? name.getName() : std::string();
    }

    // What an element and those around it say of the content in it: the innermost type that says something.
    struct Context {
        DrawnTag tag;
        std::uint8_t list_depth = 0;
    };

    // Each element is read once: those near the root list all their children, and are long.
    Context context_of(Ref leaf) {
        std::vector<std::pair<int, std::string>> path;  // object numbers and types, from the leaf up
        Context context;
        for (Ref ref = leaf; path.size() < kMaxDepth;) {
            if (const auto known = known_.find(ref.num); known != known_.end()) {
                context = known->second;
                break;
            }
            const Object element = xref_.fetch(ref);
            if (!element.isDict()) break;
            path.emplace_back(ref.num, type_of(element));
            const std::string& type = path.back().second;
            if (type == "Document" || type == "Part" || type == "Sect" || type == "Art")
                break;  // hold paragraphs of all kinds
            const Object& parent = element.dictLookupNF("P");
            if (!parent.isRef()) break;
            ref = parent.getRef();
        }
        for (; !path.empty(); path.pop_back())
            known_[path.back().first] = context = inner_context(context, path.back().second);
        return context;
    }

    static Context inner_context(Context outer, const std::string& type) {
        const auto with = [&](LineRole role, int level) {
            return Context{{role, static_cast<std::uint8_t>(level)}, outer.list_depth};
        };
        if (type == "Title") return with(LineRole::title, 0);
        if (type == "H") return with(LineRole::heading, 0);
        if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6')
            return with(LineRole::heading, type[1] - '0');
        if (type == "TH") return with(LineRole::table_header, 0);
        if (type == "TD") return with(LineRole::table_cell, 0);
        if (type == "Caption") return with(LineRole::caption, 0);
        if (type == "Note" || type == "FENote") return with(LineRole::footnote, 0);
        if (type == "Artifact") return with(LineRole::artifact, 0);
        if (type == "LI" || type == "Lbl" || type == "LBody") return with(LineRole::list_item, outer.list_depth);
        if (type == "L") ++outer.list_depth;
        return outer;
    }

    XRef& xref_;
    Object roles_, parents_, elements_;
    bool is_tagged_ = false;
    std::optional<std::unordered_map<int, Object>> entries_;  // of the parent tree; read when the first page asks
    std::size_t nodes_ = 0, elements_read_ = 0;
    std::unordered_map<int, Context> known_;
};

// ---- Glyphs -------------------------------------------------------------------------------------------------------

// What the drawing calls of one page leave behind.
class GlyphCollector : public OutputDev {
public:
    // The tags are those of the document that is drawn, at the page that is drawn.
    GlyphCollector(std::uint64_t max_glyphs, StructureTags& structure)
        : max_glyphs_(max_glyphs), structure_(structure) {}

    void start(std::uint32_t number) {
        page_ = {};
        page_.number = number;
        page_fonts_.clear();
        font_index_.clear();
        last_font_ = nullptr;
        left_out_ = 0;
        actual_text_.reset();
        open_tags_.clear();
        form_depth_ = 0;
        image_share_ = 0;
        has_visible_text_ = false;
    }
    DrawnPage take() { return std::move(page_); }
    std::uint64_t left_out() const { return left_out_; }
    double image_share() const {
        return image_share_;
    }  // of the page that images cover; told of pages without visible text

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    // Images matter on pages without visible text only; patterns and shadings never do.
    bool needNonText() override { return !has_visible_text_; }
    bool useTilingPatternFill() override { return true; }
    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                           double) override {
        return true;
    }
    bool useShadedFills(int /*type*/) override { return true; }
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

    // Pixels are never looked at; the data of inline images is skipped by the base class.
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool is_inline) override {
        note_image(state);
        if (is_inline) OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
    }
    void setSoftMaskFromImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                                  bool is_inline, double* matrix) override {
        if (is_inline)
            OutputDev::setSoftMaskFromImageMask(state, ref, stream, width, height, invert, is_inline, matrix);
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colors,
                   bool interpolate, const int* mask, bool is_inline) override {
        note_image(state);
        if (is_inline) OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, is_inline);
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                         bool) override {
        note_image(state);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                             GfxImageColorMap*, bool) override {
        note_image(state);
    }

    void startPage(int /*number*/, GfxState* state, XRef* /*xref*/) override {
        page_.width_pt = static_cast<float>(state->getPageWidth());
        page_.height_pt = static_cast<float>(state->getPageHeight());
    }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/, double /*origin_y*/,
                  CharCode code, int bytes, const Unicode* unicode, int unicode_size) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;

    void beginMarkedContent(const char* name, Dict* properties) override;
    void endMarkedContent(GfxState* /*state*/) override {
        if (!open_tags_.empty()) open_tags_.pop_back();
    }
    void beginForm(Ref /*id*/) override { ++form_depth_; }
    void endForm(Ref /*id*/) override { --form_depth_; }

    void stroke(GfxState* state) override;
    void fill(GfxState* state) override { add_filled(state); }
    void eoFill(GfxState* state) override { add_filled(state); }

private:
    // Text that stands for the glyphs drawn while it lasts.
    struct ActualText {
        std::vector<Unicode> text;
        std::optional<DrawnGlyph> extent;
    };

    DrawnGlyph glyph_at(GfxState* state, double x, double y, double dx, double dy, bool is_space);
    void add(DrawnGlyph glyph, const Unicode* unicode, int unicode_size);
    std::uint16_t font_of(GfxState* state);
    void note_image(GfxState* state);
    void add_filled(GfxState* state);
    void add_rule(double x0, double y0, double x1, double y1, double thickness);

    std::uint64_t max_glyphs_;
    DrawnPage page_;
    std::vector<std::shared_ptr<GfxFont>> page_fonts_;  // keeps them alive, so that an address names one font
    std::unordered_map<const GfxFont*, std::uint16_t> font_index_;
    std::vector<float> font_scale_;  // by which the size of a font is to be multiplied: not 1 for Type 3
    const GfxFont* last_font_ = nullptr;
    std::uint16_t last_index_ = 0;
    std::uint64_t left_out_ = 0;
    std::optional<ActualText> actual_text_;
    StructureTags& structure_;
    std::vector<std::int32_t> open_tags_;  // of the marked content that is open, outermost first
    int form_depth_ = 0;
    double image_share_ = 0;
    bool has_visible_text_ = false;
};

// Type 3 fonts have any coordinate system they like; the width of an 'm', or of any letter, tells its scale.
double type3_scale(const Gfx8BitFont& font) {
    double m = 0, letter = 0, any = 0;
    for (int code = 0; code < 256; ++code) {
        const char* name = font.getCharName(code);
        const double width = font.getWidth(static_cast<unsigned char>(code));
        if (name == nullptr || !(width > 0)) continue;
        const bool single = name[0] != '\0' && name[1] == '\0';
        if (single && name[0] == 'm') m = width;
        if (single && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z'))) letter = width;
        any = width;
    }
    double scale = m > 0 ? m / 0.6 : letter > 0 ? letter / 0.5 : any > 0 ? any / 0.5 : 1;
    const double* matrix = font.getFontMatrix();
    if (matrix[0] != 0) scale *= std::abs(matrix[3] / matrix[0]);
    return scale;
}

std::uint16_t GlyphCollector::font_of(GfxState* state) {
    const std::shared_ptr<GfxFont>& font = state->getFont();
    if (font.get() == last_font_ && !page_.fonts.empty()) return last_index_;
    const auto [entry, is_new] = font_index_.try_emplace(font.get(), static_cast<std::uint16_t>(page_.fonts.size()));
    if (is_new && page_.fonts.size() > 0xfffe) {
        entry->second = 0;
    } else if (is_new) {
        DrawnFont drawn;
        float scale = 1;
        if (font != nullptr) {
            drawn.name = font->getName() ? font->getNameWithoutSubsetTag() : std::string();
            for (char& c : drawn.name)
                if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e) c = '?';
            const bool named_bold = contains_folded(drawn.name, "bold") || contains_folded(drawn.name, "black") ||
                                    contains_folded(drawn.name, "heavy");
            drawn.bold = named_bold || font->isBold() || font->getWeight() >= GfxFont::W700;
            drawn.italic =
                font->isItalic() || contains_folded(drawn.name, "italic") || contains_folded(drawn.name, "oblique");
            double ascent = font->getAscent(), descent = font->getDescent();
            if (font->getType() == fontType3) {
                scale = static_cast<float>(type3_scale(static_cast<const Gfx8BitFont&>(*font)));
                ascent = 0.75, descent = -0.25;
            }
            // Fonts lie about these; what no typeface has is replaced by what most have.
            drawn.ascent = static_cast<float>(ascent > 0.4 && ascent < 1.05 ? ascent : ascent >= 1.05 ? 1.05 : 0.75);
            drawn.descent = static_cast<float>(descent < -0.05 && descent > -0.4 ? descent
                                               : descent <= -0.4                 ? -0.4
                                                                                 : -0.25);
        }
        page_.fonts.push_back(std::move(drawn));
        page_fonts_.push_back(font);
        font_scale_.resize(page_.fonts.size());
        font_scale_.back() = scale;
    }
    last_font_ = font.get();
    return last_index_ = entry->second;
}

DrawnGlyph GlyphCollector::glyph_at(GfxState* state, double x, double y, double dx, double dy, bool is_space) {
    DrawnGlyph glyph;
    glyph.font = font_of(state);

    // Letter- and word-spacing are part of (dx, dy): taken out of the glyph's own extent.
    const double spacing = (state->getCharSpace() + (is_space ? state->getWordSpace() : 0)) * state->getHorizScaling();
    double space_x = 0, space_y = 0, device_x = 0, device_y = 0;
    const bool vertical = state->getFont() != nullptr && state->getFont()->getWMode() != 0;
    if (spacing != 0 && !vertical) {
        state->textTransformDelta(spacing, 0, &space_x, &space_y);
        state->transformDelta(space_x, space_y, &device_x, &device_y);
        glyph.spacing = static_cast<float>(std::copysign(std::hypot(device_x, device_y), spacing));
    }
    state->transformDelta(dx - space_x, dy - space_y, &device_x, &device_y);
    glyph.advance_x = static_cast<float>(device_x);
    glyph.advance_y = static_cast<float>(device_y);
    state->transform(x, y, &device_x, &device_y);
    glyph.x = static_cast<float>(device_x);
    glyph.y = static_cast<float>(device_y);
    glyph.size_pt = static_cast<float>(state->getTransformedFontSize()) * font_scale_[glyph.font];
    glyph.tag = open_tags_.empty() ? -1 : open_tags_.back();
    const int render = state->getRender();
    glyph.flags = static_cast<std::uint8_t>((render == 3 ? kGlyphInvisible : 0) | (render == 2 ? kGlyphEmboldened : 0));
    return glyph;
}

// Ligatures are spelt out; white space of whatever kind is one space. What is not text at all leaves no glyph.
void GlyphCollector::add(DrawnGlyph glyph, const Unicode* unicode, int unicode_size) {
    if (page_.glyphs.size() >= max_glyphs_) {
        ++left_out_;
        return;
    }
    static constexpr const char* kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00 onwards
    glyph.text_begin = static_cast<std::uint32_t>(page_.text.size());
    for (int i = 0; i < unicode_size; ++i) {
        const Unicode c = unicode[i];
        if (is_white_space(c)) {
            if (unicode_size == 1) page_.text += ' ';
        } else if (c >= 0xfb00 && c <= 0xfb06) {
            page_.text += kLigatures[c - 0xfb00];
        } else if (c >= 0xf000 && c <= 0xf0ff) {
            append_utf8(page_.text, bullet_of(c));
        } else if (!is_no_character(c)) {
            append_utf8(page_.text, c);
        }
    }
    const std::size_t size = page_.text.size() - glyph.text_begin;
    if (size == 0 || size > 0xffff) {
        page_.text.resize(glyph.text_begin);
        return;
    }
    glyph.text_size = static_cast<std::uint16_t>(size);
    if (!(glyph.flags & kGlyphInvisible) && page_.text.back() != ' ') has_visible_text_ = true;
    page_.glyphs.push_back(glyph);
}

void GlyphCollector::drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/,
                              double /*origin_y*/, CharCode code, int bytes, const Unicode* unicode, int unicode_size) {
    const DrawnGlyph glyph = glyph_at(state, x, y, dx, dy, bytes == 1 && code == 0x20);
    if (!actual_text_) return add(glyph, unicode, unicode_size);

    std::optional<DrawnGlyph>& extent = actual_text_->extent;
    if (!extent) {
        extent = glyph;
    } else {
        extent->advance_x = glyph.x + glyph.advance_x - extent->x;
        extent->advance_y = glyph.y + glyph.advance_y - extent->y;
    }
}

// Content ids inside a form count for the form, not for the page: such content keeps the tag around it.
void GlyphCollector::beginMarkedContent(const char* name, Dict* properties) {
    std::int32_t index = open_tags_.empty() ? -1 : open_tags_.back();
    if (structure_.is_tagged()) {
        DrawnTag tag;
        if (std::string_view(name) == "Artifact") {
            tag.role = LineRole::artifact;
        } else if (properties != nullptr && form_depth_ == 0) {
            if (const Object mcid = properties->lookup("MCID"); mcid.isInt()) tag = structure_.tag_of(mcid.getInt());
        }
        if (tag.role != LineRole::none) {
            const auto known = std::find(page_.tags.begin(), page_.tags.end(), tag);
            index = static_cast<std::int32_t>(known - page_.tags.begin());
            if (known == page_.tags.end()) page_.tags.push_back(tag);
        }
    }
    open_tags_.push_back(index);
}

void GlyphCollector::beginActualText(GfxState* /*state*/, const GooString* text) {
    if (actual_text_) return;  // the outer one says it all
    Unicode* code_points = nullptr;
    const int count = TextStringToUCS4(text->toStr(), &code_points);
    actual_text_.emplace();
    actual_text_->text.assign(code_points, code_points + std::max(count, 0));
    gfree(code_points);
}

// The characters share the extent of the glyphs that they stand for.
void GlyphCollector::endActualText(GfxState* /*state*/) {
    if (!actual_text_) return;
    const ActualText actual = std::move(*actual_text_);
    actual_text_.reset();
    if (!actual.extent || actual.text.empty()) return;
    DrawnGlyph glyph = *actual.extent;
    glyph.spacing = 0;
    glyph.advance_x /= static_cast<float>(actual.text.size());
    glyph.advance_y /= static_cast<float>(actual.text.size());
    for (const Unicode& c : actual.text) {
        add(glyph, &c, 1);
        glyph.x += glyph.advance_x;
        glyph.y += glyph.advance_y;
    }
}

// ---- Images -------------------------------------------------------------------------------------------------------

// An image fills the unit square of the coordinates in force. Scans may come in strips, so areas add up.
void GlyphCollector::note_image(GfxState* state) {
    const double* m = state->getCTM();
    const double area = std::abs(m[0] * m[3] - m[1] * m[2]), page_area = state->getPageWidth() * state->getPageHeight();
    if (area > 0 && page_area > 0) image_share_ += std::min(area / page_area, 1.0);
}

// ---- Rules --------------------------------------------------------------------------------------------------------

void GlyphCollector::add_rule(double x0, double y0, double x1, double y1, double thickness) {
    if (page_.rules.size() >= kMaxRules) return;
    const double width = std::abs(x1 - x0), height = std::abs(y1 - y0), half = thickness / 2;
    const bool across = height <= kMaxRuleThicknessPt && width >= kMinRuleLengthPt && width > height;
    const bool down = width <= kMaxRuleThicknessPt && height >= kMinRuleLengthPt && height > width;
    if (!(across || down)) return;  // also where a coordinate is not a number
    page_.rules.push_back({static_cast<float>(std::min(x0, x1) - (down ? half : 0)),
                           static_cast<float>(std::min(y0, y1) - (across ? half : 0)),
                           static_cast<float>(std::max(x0, x1) + (down ? half : 0)),
                           static_cast<float>(std::max(y0, y1) + (across ? half : 0))});
}

void GlyphCollector::stroke(GfxState* state) {
    if (page_.rules.size() >= kMaxRules) return;
    const double thickness = std::min(std::max(state->getTransformedLineWidth(), 0.1), kMaxRuleThicknessPt);
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && page_.rules.size() < kMaxRules; ++i) {
        const GfxSubpath* sub = path->getSubpath(i);
        for (int j = 1; j < sub->getNumPoints() && page_.rules.size() < kMaxRules; ++j) {
            if (sub->getCurve(j)) continue;
            double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
            state->transform(sub->getX(j - 1), sub->getY(j - 1), &x0, &y0);
            state->transform(sub->getX(j), sub->getY(j), &x1, &y1);
            if (std::abs(x1 - x0) < 0.5 || std::abs(y1 - y0) < 0.5) add_rule(x0, y0, x1, y1, thickness);
        }
    }
}

void GlyphCollector::add_filled(GfxState* state) {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && page_.rules.size() < kMaxRules; ++i) {
        const GfxSubpath* sub = path->getSubpath(i);
        if (sub->getNumPoints() < 4 || sub->getNumPoints() > 6)
            continue;  // a rectangle has 4 corners, drawn back to the first
        double left = 0, top = 0, right = 0, bottom = 0;
        bool straight = true;
        for (int j = 0; j < sub->getNumPoints(); ++j) {
            double x = 0, y = 0;
            state->transform(sub->getX(j), sub->getY(j), &x, &y);
            straight = straight && !sub->getCurve(j);
            left = j == 0 ? x : std::min(left, x), right = j == 0 ? x : std::max(right, x);
            top = j == 0 ? y : std::min(top, y), bottom = j == 0 ? y : std::max(bottom, y);
        }
        if (straight) add_rule(left, top, right, bottom, 0);
    }
}

// ---- Drawing ------------------------------------------------------------------------------------------------------

// As PDFDoc::displayPage does: the content, then the annotations (fields that were filled in) over it.
void draw_page(::Page& page, OutputDev& device, SharedByPages& shared) {
    std::optional<SharedByPages::InUse> in_use(shared);
    const std::unique_ptr<Gfx> gfx(page.createGfx(&device, kPointsPerInch, kPointsPerInch, 0, false, true, -1, -1, -1,
                                                  -1, false, nullptr, nullptr));
    Object contents = page.getContents();
    if (!contents.isNull()) {
        gfx->saveState();
        gfx->display(&contents);
        gfx->restoreState();
    }
    in_use.reset();
    for (Annot* annotation : page.getAnnots()->getAnnots()) annotation->draw(gfx.get(), false);
}

// ---- The document -------------------------------------------------------------------------------------------------

// Page numbers (from 1) by the page's object.
class PageNumbers {
public:
    PageNumbers(PDFDoc& pdf, std::uint32_t count) : pdf_(pdf) {
        for (std::uint32_t i = 1; i <= count; ++i)
            if (const Ref* ref = pdf.getCatalog()->getPageRef(static_cast<int>(i))) numbers_.try_emplace(ref->num, i);
        count_ = count;
    }
    std::uint32_t of(const LinkAction* action) const {
        if (action == nullptr || action->getKind() != actionGoTo) return 0;
        const auto& go_to = static_cast<const LinkGoTo&>(*action);
        if (const LinkDest* target = go_to.getDest()) return of(*target);
        if (const GooString* name = go_to.getNamedDest())
            if (const std::unique_ptr<LinkDest> target = pdf_.findDest(name)) return of(*target);
        return 0;
    }

private:
    std::uint32_t of(const LinkDest& target) const {
        if (target.isPageRef()) {
            const auto found = numbers_.find(target.getPageRef().num);
            return found == numbers_.end() ? 0 : found->second;
        }
        const int number = target.getPageNum();
        return number >= 1 && static_cast<std::uint32_t>(number) <= count_ ? static_cast<std::uint32_t>(number) : 0;
    }

    PDFDoc& pdf_;
    std::unordered_map<int, std::uint32_t> numbers_;
    std::uint32_t count_ = 0;
};

// Poppler guards a list of siblings against circles; depth and number are bounded here.
void add_outline(const std::vector<OutlineItem*>* items, std::uint32_t level, const PageNumbers& pages,
                 std::vector<OutlineEntry>& outline) {
    if (items == nullptr || level > kMaxOutlineDepth) return;
    for (OutlineItem* item : *items) {
        if (outline.size() >= kMaxOutlineEntries) return;
        outline.push_back({utf8_of(item->getTitle(), item->getTitleLength()), level, pages.of(item->getAction())});
        item->open();
        add_outline(item->getKids(), level + 1, pages, outline);
    }
}

Document head_of(PDFDoc& pdf, std::uint32_t page_count, std::uint32_t pages_read) {
    Document head;
    head.media_type = "application/pdf";
    head.has_layout = true;
    head.page_count = page_count;
    head.stated_title = utf8_of(pdf.getDocInfoTitle().get());
    const Object catalog = pdf.getXRef()->getCatalog();
    if (catalog.isDict())
        if (const Object language = catalog.dictLookup("Lang"); language.isString())
            head.language = utf8_of(language.getString());
    if (Outline* outline = pdf.getOutline(); outline != nullptr && outline->getItems() != nullptr)
        add_outline(outline->getItems(), 1, PageNumbers(pdf, pages_read), head.outline);
    return head;
}

bool is_textless(const Page& page) {
    return std::all_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.marks & kInvisible; });
}

// Whether a PDF says in good order that it has none; else the list of its pages was lost.
bool lists_no_pages(PDFDoc& pdf) {
    const Object catalog = pdf.getXRef()->getCatalog();
    const Object pages = catalog.isDict() ? catalog.dictLookup("Pages") : Object(objNull);
    if (!pages.isDict()) return false;
    const Object count = pages.dictLookup("Count"), kids = pages.dictLookup("Kids");
    return count.isInt() && count.getInt() == 0 && kids.isArray() && kids.arrayGetLength() == 0;
}

Result<void> read_pages(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    Complaints found;
    complaints = &found;
    const struct Reset {
        ~Reset() { complaints = nullptr; }
    } reset;

    const char* begin = reinterpret_cast<const char*>(bytes.data());
    PDFDoc pdf(new MemStream(begin, 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!pdf.isOk()) {
        if (pdf.getErrorCode() == errEncrypted)
            return fail(Stage::read, Cause::password, "encrypted, and the empty password does not open it");
        return fail(Stage::read, Cause::damaged,
                    found.messages.empty() ? "not a readable PDF" : "not a readable PDF: " + found.messages.front());
    }
    const int count = pdf.getNumPages();
    if (count <= 0)
        return lists_no_pages(pdf) ? fail(Stage::read, Cause::empty, "a PDF without pages")
                                   : fail(Stage::read, Cause::damaged, "its list of pages is broken");

    const auto page_count = static_cast<std::uint32_t>(count);
    const std::uint32_t pages_read = std::min(page_count, limits.max_pages);
    sink.begin(head_of(pdf, page_count, pages_read));

    std::vector<std::uint32_t> unreadable;  // the first of them
    std::uint32_t unreadable_count = 0, pictures = 0;
    std::vector<std::string> warnings;
    if (pages_read < page_count)
        warnings.push_back(fmt::format("only the first {} of {} pages were read", pages_read, page_count));

    LayoutMemory memory;
    SharedByPages shared;
    StructureTags structure(pdf);
    GlyphCollector collector(limits.max_page_glyphs, structure);
    const auto hand_on = [&] {
        const std::size_t known_styles = memory.styles.all().size();
        Page page = lay_out(collector.take(), memory);
        page.scanned = collector.image_share() >= kScanShare && is_textless(page);
        pictures += page.scanned && page.words.empty();
        quantise(page);
        sink.page(std::move(page), std::span(memory.styles.all()).subspan(known_styles));
    };
    std::uint32_t handed_on = 0;
    for (std::uint32_t number = 1; number <= pages_read; ++number) {
        ::Page* source = pdf.getPage(static_cast<int>(number));
        if (source == nullptr || !source->isOk()) {
            if (unreadable.size() < kMostPagesNamed) unreadable.push_back(number);
            ++unreadable_count;
            continue;
        }
        // Blank ones for those before it that could not be read: where none can be, there is nothing to keep.
        while (++handed_on < number) {
            collector.start(handed_on);
            hand_on();
        }
        collector.start(number);
        structure.begin_page(*source);
        draw_page(*source, collector, shared);
        if (collector.left_out() > 0)
            warnings.push_back(fmt::format("page {}: {} characters beyond the first {} were left out", number,
                                           collector.left_out(), limits.max_page_glyphs));
        hand_on();
    }

    // The others are kept: the paper is partial.
    if (unreadable_count > 0)
        return fail(Stage::read, Cause::damaged,
                    fmt::format("{} of {} pages could not be read: {}{}", unreadable_count, page_count,
                                fmt::join(unreadable, ", "), unreadable_count > unreadable.size() ? ", …" : ""));
    if (pictures > 0)
        warnings.push_back(
            fmt::format("{} of {} pages are pictures without text: it takes character recognition (OCR) "
                        "to find anything in them",
                        pictures, page_count));
    for (const std::string& message : found.messages) warnings.push_back(message);
    if (found.count > found.messages.size())
        warnings.push_back(fmt::format("{} more complaints of the PDF library", found.count - found.messages.size()));
    sink.finish(std::move(warnings));
    return {};
}

}  // namespace

void prepare_pdf_reader() {
    if (globalParams != nullptr) return;
    find_poppler_functions();                         // before the sandbox closes
    globalParams = std::make_unique<GlobalParams>();  // lists poppler-data's folders, fills the tables of glyph names
    setErrorCallback(on_poppler_error);
    const PDFRectangle page(0, 0, 1, 1);
    const GfxState warm_up(kPointsPerInch, kPointsPerInch, &page, 0, true);  // builds its static colour profile
}

Result<void> read_pdf(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink) {
    try {
        return read_pages(bytes, limits, sink);
    } catch (const std::bad_alloc&) {
        return fail(Stage::read, Cause::memory, "out of memory");
    }
}

}  // namespace minutebook
