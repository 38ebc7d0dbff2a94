// /paper/{id}/file: the file that a paper was read from.
#include <fmt/format.h>
#include <unistd.h>

#include "app/web/pages.h"
#include "app/web/paper_links.h"
#include "app/web/papers.h"

namespace minutebook::web {

Reply original_file(Site& site, const Visit& visit) {
    const HeldPaper held = [&] {
        auto index = site.indexes.borrow();
        return paper_asked_for(*index, visit);
    }();
    const std::shared_ptr<const PaperFile> file = site.originals.find(held);
    if (!file)
        throw Problem{410,
                      "The file is no longer there, or has changed since it was read. Its text is kept: see the "
                      "paper's reading view."};
    const bool pdf = is_pdf(held);
    std::string ending;
    if (const auto names = file_names(held); !names.empty()) {
        const std::size_t dot = names[0].rfind('.');
        if (dot != std::string::npos && names[0].size() - dot <= 6 &&
            names[0].find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", dot + 1) ==
                std::string::npos)
            ending = names[0].substr(dot);
    }
    Reply reply;
    reply.safety = Safety::file;
    // Anything but a PDF could be a page with scripts: it is to be saved, not shown.
    reply.type = pdf ? "application/pdf" : "application/octet-stream";
    reply.headers = {{"Content-Disposition", fmt::format("{}; filename=\"{}{}\"", pdf ? "inline" : "attachment",
                                                         lasting_id(held.sha256), pdf ? ".pdf" : ending)},
                     {"ETag", fmt::format("\"{}\"", held.sha256)}};
    reply.length = held.bytes;
    reply.read = [file](std::uint64_t offset, char* into, std::size_t most) -> std::size_t {
        const ssize_t count = ::pread(file->bytes.get(), into, most, static_cast<off_t>(offset));
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    };
    return reply;
}

}  // namespace minutebook::web
