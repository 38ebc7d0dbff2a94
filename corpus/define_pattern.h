// How the files of named patterns define them, and the classes of letters and words that several of them are made of.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <re2/re2.h>

namespace minutebook::patterns {

// The pattern with \p{L}, \p{Lu} and \p{Ll} as the letters of Latin script that European languages have. Those of all
// scripts make a program of thousands of instructions of a name: compiling them took 4 % of an ingest of 362 papers.
std::string latin(std::string_view pattern);

// Ignores case.
inline RE2 folded(std::string_view pattern) {
    RE2::Options options;
    options.set_case_sensitive(false);
    return RE2(latin(pattern), options);
}

// A pattern of the program's own. Throws std::logic_error where it is malformed: RE2 would let it match nothing.
struct NamedPattern {
    explicit NamedPattern(std::string_view pattern, bool folds = false)
        : compiled(folds ? folded(pattern) : RE2(latin(pattern))) {
        if (!compiled.ok()) throw std::logic_error(compiled.error() + ": " + compiled.pattern());
    }
    RE2 compiled;
};

// A word of a name, initials too: "O’Dowd", "J.".
inline const std::string kNamePart = R"(\p{Lu}[\p{L}'’.-]*)";
// A word of a name, whole: "Children", "Anti-social", "Cenedlaethau’r".
inline const std::string kCapitalised = R"(\p{Lu}[\p{L}'’-]*)";

// A function that gives a compiled pattern.
using Pattern = const RE2& (*)();

// Notes a pattern for compile_all(); its value means nothing.
bool note(Pattern pattern);

// Compiles all that the macros below define: before they are needed, beside what else is to be done, where many papers
// are to be read. It takes a tenth of a second. Any thread.
void compile_all();

}  // namespace minutebook::patterns

// A function that compiles its pattern on first use, from any thread, and keeps it to the end of the process: taking
// some hundred automata apart there is time for nothing. FOLDED ignores case.
#define MINUTEBOOK_PATTERN(name, ...)                                                            \
    const RE2& name() {                                                                          \
        static const auto& pattern = *new const minutebook::patterns::NamedPattern{__VA_ARGS__}; \
        return pattern.compiled;                                                                 \
    }                                                                                            \
    [[maybe_unused]] static const bool name##_is_noted = minutebook::patterns::note(&name);
#define MINUTEBOOK_FOLDED(name, ...) MINUTEBOOK_PATTERN(name, __VA_ARGS__, true)
