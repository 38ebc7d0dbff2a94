// minutebook extract: what one paper says, without an index.
#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/evidence.h"
#include "app/output.h"
#include "app/paper_json.h"
#include "extractors/extract_paper.h"
#include "pipeline/reader_process.h"

namespace minutebook {
namespace {

enum class ExtractFormat { json, text, why };  // why: for people, what found each fact

struct ExtractCommand {
    std::vector<std::string> files;
    ExtractFormat format = ExtractFormat::json;
    bool why = false;
};

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{512} << 20;

// "resolution  p. 2  rule-name", the fact, and the lines that say it.
void write_why(const std::string& name, const Document& document, const Paper& paper) {
    const Colours colours = stdout_colours();
    const std::size_t width = std::min<std::size_t>(stdout_width(), 120);
    std::cout << colours.bold << name << colours.reset << '\n';
    for (const ToldFact& fact : facts_of(paper)) {
        const std::string page = fact.where.first_page > 0 ? fmt::format("p. {}", fact.where.first_page) : "";
        std::cout << fmt::format("{}{:<17}{}{:<7}{}{}{}\n", colours.bold, fact.what, colours.reset, page, colours.dim,
                                 fact.rule, colours.reset);
        std::cout << wrapped(fact.value, 4, width);
        if (const std::string evidence = evidence_of(document, fact.where); !evidence.empty())
            std::cout << wrapped("“" + evidence + "”", 6, width);
    }
}

// Reads one file in the sandboxed reader. Prints it, or says on stderr why not.
bool extract_file(ReaderProcess& reader, const std::string& name, ExtractFormat format, bool why) {
    const std::filesystem::path path = std::filesystem::absolute(name).lexically_normal();
    const auto complain = [&](const Failure& failure) {
        std::cerr << fmt::format("minutebook: {}: {}: {}\n", name, name_of(failure.cause), failure.message);
        return false;
    };
    const Result<PaperFile> file = open_paper_file(path, kMaxFileBytes);
    if (!file) return complain(file.error());
    ReadOutcome read = reader.read(*file);
    if (read.failure && read.document.pages.empty()) return complain(*read.failure);
    if (read.failure)
        read.document.warnings.push_back(fmt::format("only {} of {} could be read: {}: {}", read.document.pages.size(),
                                                     counted(read.document.page_count, "page"),
                                                     name_of(read.failure->cause), read.failure->message));
    if (format == ExtractFormat::text) {
        for (const Page& page : read.document.pages) std::cout << page.text << '\f';
        for (const std::string& warning : read.document.warnings) std::cerr << name << ": " << warning << '\n';
        return !read.failure;
    }
    const Paper paper = extract_paper(read.document);
    if (format == ExtractFormat::why) {
        write_why(name, read.document, paper);
        for (const std::string& warning : read.document.warnings) std::cerr << name << ": " << warning << '\n';
    } else {
        write_json(std::cout,
                   paper_to_json({path.string(), file->sha256, file->stamp.size}, read.document, paper, why));
    }
    return !read.failure;
}

int extract(const ExtractCommand& command) {
    ReaderProcess reader{ReaderLimits{}};
    bool all = true;
    for (const std::string& file : command.files) all = extract_file(reader, file, command.format, command.why) && all;
    return all ? kDone : kSomePapersFailed;
}

}  // namespace

void add_extract(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<ExtractCommand>();
    CLI::App* sub = app.add_subcommand(
        "extract", "Print what a paper says, without an index: JSON, one object a file, or its text");
    sub->footer("Exit status 3 where a file could not be read, or only in part; the reason is on stderr.");
    sub->add_option("file", command->files, "Papers: PDF, DOCX, DOC, HTML, Markdown or plain text")
        ->option_text("FILE...")
        ->required();
    const std::map<std::string, ExtractFormat> formats = {{"json", ExtractFormat::json}, {"text", ExtractFormat::text}};
    sub->add_flag("--why", command->why,
                  "Say for each fact which rule found it, on which page, in which line; with --format json as fields");
    CLI::Option* format = sub->add_option("--format", command->format, "How to print: json|text");
    format->transform(CLI::CheckedTransformer(formats).description(""))->option_text("json|text");
    sub->callback([command, format, &chosen] {
        const bool json = format->count() > 0 && command->format == ExtractFormat::json;
        if (command->why && !json) command->format = ExtractFormat::why;
        chosen = [command] { return extract(*command); };
    });
}

}  // namespace minutebook
