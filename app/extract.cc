// minutebook extract: what one paper says, without an index.
#include <iostream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "app/paper_json.h"
#include "extractors/extract_paper.h"
#include "pipeline/reader_process.h"

namespace minutebook {
namespace {

enum class ExtractFormat { json, text };

struct ExtractCommand {
    std::vector<std::string> files;
    ExtractFormat format = ExtractFormat::json;
};

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{512} << 20;

// Reads one file in the sandboxed reader. Prints it, or says on stderr why not.
bool extract_file(ReaderProcess& reader, const std::string& name, ExtractFormat format) {
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
    write_json(std::cout, paper_to_json({path.string(), file->sha256, file->stamp.size}, read.document, paper));
    return !read.failure;
}

int extract(const ExtractCommand& command) {
    ReaderProcess reader{ReaderLimits{}};
    bool all = true;
    for (const std::string& file : command.files) all = extract_file(reader, file, command.format) && all;
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
    sub->add_option("--format", command->format, "How to print: json|text")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->option_text("json|text");
    sub->callback([command, &chosen] { chosen = [command] { return extract(*command); }; });
}

}  // namespace minutebook
