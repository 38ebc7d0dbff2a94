# Options for our own code: link PRIVATE to every target of ours.
add_library(minutebook_options INTERFACE)
target_compile_options(minutebook_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wpedantic -Wno-missing-field-initializers
                       $<$<BOOL:${MINUTEBOOK_WERROR}>:-Werror>)
target_include_directories(minutebook_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
if(MINUTEBOOK_SANITIZE)
  target_compile_options(minutebook_options INTERFACE -fsanitize=${MINUTEBOOK_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(minutebook_options INTERFACE -fsanitize=${MINUTEBOOK_SANITIZE})
endif()
