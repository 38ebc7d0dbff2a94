#include "pipeline/allocation_watch.h"

#include <atomic>
#include <cstddef>

namespace {

std::atomic<bool> refused = false;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

// In front of glibc's allocator, for the whole program and the libraries it loads. What was allocated is glibc's, so
// that free() and the rest stay as they are. operator new comes by here too.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);

void* malloc(std::size_t size) {
    void* memory = __libc_malloc(size);
    if (!memory) refused.store(true, std::memory_order_relaxed);
    return memory;
}

void* calloc(std::size_t count, std::size_t size) {
    void* memory = __libc_calloc(count, size);
    if (!memory) refused.store(true, std::memory_order_relaxed);
    return memory;
}

void* realloc(void* old, std::size_t size) {
    void* memory = __libc_realloc(old, size);
    if (!memory && size != 0) refused.store(true, std::memory_order_relaxed);
    return memory;
}
}

#endif

namespace minutebook {

bool memory_was_refused() { return refused.load(std::memory_order_relaxed); }

void forget_refused_memory() { refused.store(false, std::memory_order_relaxed); }

}  // namespace minutebook
