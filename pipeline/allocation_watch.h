// Whether memory was ever refused. Parsers that get none do not always say so: Poppler goes on without the font or the
// stream that it was for, and reports success with words lost.
#pragma once

namespace minutebook {

// True once malloc(), calloc(), realloc() or new has failed in this process since the last call of forget_refused_memory().
// Always false under a sanitizer, which has an allocator of its own.
bool memory_was_refused();
void forget_refused_memory();

}  // namespace minutebook
