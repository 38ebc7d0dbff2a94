// Runs a program as a kernel without Landlock would: `without_landlock PROGRAM ARGUMENT...`.
#include <cerrno>
#include <cstdio>
#include <initializer_list>

#include <seccomp.h>
#include <unistd.h>

int main(int, char** argv) {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    for (const int call :
         {SCMP_SYS(landlock_create_ruleset), SCMP_SYS(landlock_add_rule), SCMP_SYS(landlock_restrict_self)})
        if (::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0) != 0) return 125;
    if (::seccomp_load(filter) != 0) return 125;
    ::execv(argv[1], argv + 1);
    std::perror(argv[1]);
    return 126;
}
