#include "app/web/assets.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "app/web/gzip.h"
#include "app/web/pages.h"

__asm__(
    ".pushsection .rodata\n"
    ".balign 16\n"
    ".hidden minutebook_assets\n"
    ".global minutebook_assets\n"
    "minutebook_assets:\n"
    ".incbin \"" MINUTEBOOK_ASSETS
    "\"\n"
    ".byte 0\n"
    ".popsection\n");
extern "C" const char minutebook_assets[];

namespace minutebook::web {
namespace {

struct Row {
    std::string_view name, type;
    std::size_t offset, size;
    bool packed;
};
constexpr Row kRows[] = {
#include "assets.inc"
};
constexpr std::string_view kVersion =
#include "assets_version.inc"
    ;
constexpr std::string_view kForEver = "public, max-age=31536000, immutable";

std::vector<Asset> all_assets() {
    std::vector<Asset> assets;
    for (const Row& row : kRows)
        assets.push_back({row.name, row.type, {minutebook_assets + row.offset, row.size}, row.packed});
    std::ranges::sort(assets, {}, &Asset::name);
    return assets;
}

}  // namespace

const Asset* find_asset(std::string_view name) {
    static const std::vector<Asset> assets = all_assets();
    const auto found = std::ranges::lower_bound(assets, name, {}, &Asset::name);
    return found == assets.end() || found->name != name ? nullptr : &*found;
}

std::string asset_text(std::string_view name) {
    const Asset* found = find_asset(name);
    if (!found) throw std::logic_error("no asset " + std::string(name));
    return found->packed ? unpacked(found->bytes) : std::string(found->bytes);
}

std::string_view assets_address() {
    static const std::string address = "/assets/" + std::string(kVersion) + "/";
    return address;
}

Reply asset(Site& site, const Visit& visit) {
    const Asset* found = find_asset(visit.at[1]);
    if (visit.at[0] != kVersion || !found || found->type.empty()) return problem(site, visit, 404, {});
    Reply reply;
    reply.type = found->type;
    reply.body = found->bytes;
    reply.packed = found->packed;
    reply.cache = kForEver;
    return reply;
}

}  // namespace minutebook::web
