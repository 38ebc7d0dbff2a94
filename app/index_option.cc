#include "app/commands.h"

namespace minutebook {

void add_index_option(CLI::App& command, std::filesystem::path& index) {
    index = kDefaultIndex;
    command.add_option("--index", index, "The index file")->option_text("FILE")->envname("MINUTEBOOK_INDEX");
}

}  // namespace minutebook
