#include "corpus/discover.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <istream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "corpus/machine_error.h"

namespace minutebook {
namespace fs = std::filesystem;

namespace {

struct FolderId {
    dev_t device;
    ino_t inode;
    friend bool operator==(const FolderId&, const FolderId&) = default;
};

// A folder on the way down: its entries still to come, last first.
struct OpenFolder {
    FolderId id;
    std::vector<fs::path> rest;
};

fs::path absolute_normal(const fs::path& path) {
    fs::path normal = fs::absolute(path).lexically_normal();
    if (!normal.has_filename() && normal.has_parent_path()) normal = normal.parent_path();  // "papers/" is "papers"
    return normal;
}

// Names one after another from a stream: NUL-separated where it holds a NUL, else a line each.
std::vector<std::string> names_in(std::istream& stream) {
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const char separator = bytes.find('\0') != std::string::npos ? '\0' : '\n';
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find(separator, begin), bytes.size());
        std::string name = bytes.substr(begin, end - begin);
        if (separator == '\n' && name.ends_with('\r')) name.pop_back();
        if (!name.empty()) names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

}  // namespace

struct Discovery::State {
    State(Sources given, std::istream& input) : standard_input(input) {
        pending.assign(given.names.rbegin(), given.names.rend());
    }

    std::istream& standard_input;
    std::vector<std::string> pending;  // names still to be walked, last first
    std::vector<OpenFolder> folders;   // from a named folder down to where the walk stands

    static Discovered failed(fs::path path, std::string message) {
        return {std::move(path), Failure{Stage::discover, Cause::unreadable, std::move(message)}};
    }

    // Enters a folder, or says why not. Nothing where it was entered or is already being walked.
    std::optional<Discovered> enter(const fs::path& path, const struct stat& status) {
        const FolderId id{status.st_dev, status.st_ino};
        if (std::ranges::any_of(folders, [&](const OpenFolder& open) { return open.id == id; })) return std::nullopt;
        OpenFolder folder{id, {}};
        std::error_code error;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            if (!entry->path().filename().native().starts_with('.')) folder.rest.push_back(entry->path());
        if (error && is_machine_error(error.value())) throw machine_error(error.value(), "cannot list a folder");
        if (error) return failed(path, fmt::format("cannot list the folder: {}", error.message()));
        std::ranges::sort(folder.rest, std::greater{},
                          [](const fs::path& p) -> const std::string& { return p.native(); });
        folders.push_back(std::move(folder));
        return std::nullopt;
    }

    // A path that was named or met: a folder is entered, all else is a paper file (or will fail as one when opened).
    std::optional<Discovered> visit(fs::path path, bool named) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            const std::string message = std::generic_category().message(errno);
            return failed(std::move(path), named ? fmt::format("no such file or folder here: {}", message) : message);
        }
        if (S_ISDIR(status.st_mode)) return enter(path, status);
        return Discovered{std::move(path), std::nullopt};
    }

    std::optional<Discovered> open_list(const std::string& name) {
        std::vector<std::string> names;
        if (name == "-") {
            names = names_in(standard_input);
        } else {
            const fs::path list = absolute_normal(name.substr(1));
            std::ifstream stream(list, std::ios::binary);
            if (!stream && is_machine_error(errno)) throw machine_error(errno, "cannot read a list");
            if (!stream)
                return failed(list, fmt::format("cannot read the list: {}", std::generic_category().message(errno)));
            names = names_in(stream);
        }
        // A list names papers only: no lists in lists, so that none can name itself.
        for (std::string& listed : names)
            if (listed == "-" || listed.starts_with('@')) listed.insert(0, "./");
        pending.insert(pending.end(), std::make_move_iterator(names.rbegin()), std::make_move_iterator(names.rend()));
        return std::nullopt;
    }
};

Discovery::Discovery(Sources sources, std::istream& standard_input)
    : state_(std::make_unique<State>(std::move(sources), standard_input)) {}
Discovery::~Discovery() = default;
Discovery::Discovery(Discovery&&) noexcept = default;

std::optional<Discovered> Discovery::next() {
    for (;;) {
        std::optional<Discovered> found;
        if (!state_->folders.empty()) {
            auto& rest = state_->folders.back().rest;
            if (rest.empty()) {
                state_->folders.pop_back();
                continue;
            }
            fs::path path = std::move(rest.back());
            rest.pop_back();
            found = state_->visit(std::move(path), false);
        } else if (!state_->pending.empty()) {
            const std::string name = std::move(state_->pending.back());
            state_->pending.pop_back();
            if (name == "-" || (name.size() > 1 && name.starts_with('@')))
                found = state_->open_list(name);
            else
                found = state_->visit(absolute_normal(name), true);
        } else {
            return std::nullopt;
        }
        if (found) return found;
    }
}

}  // namespace minutebook
