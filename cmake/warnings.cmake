# Options for our own code: link PRIVATE to every target of ours.
add_library(minutebook_options INTERFACE)
# GCC 12 sees these in std::string and std::optional where there is nothing (gcc.gnu.org PR 105329, PR 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(minutebook_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds
                         -Wno-stringop-overflow -Wno-stringop-overread)
endif()
target_compile_options(minutebook_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wpedantic
                       -Wno-missing-field-initializers  # designated initialisers leave fields to their defaults
                       $<$<BOOL:${MINUTEBOOK_WERROR}>:-Werror>)
target_include_directories(minutebook_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
if(MINUTEBOOK_SANITIZE)
  # Without vptr: it looks at memory through pipes, and takes their want for a broken object.
  target_compile_options(minutebook_options INTERFACE -fsanitize=${MINUTEBOOK_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
                         -fno-omit-frame-pointer)
  target_link_options(minutebook_options INTERFACE -fsanitize=${MINUTEBOOK_SANITIZE})
endif()
if(MINUTEBOOK_FUZZ)
  target_compile_options(minutebook_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
