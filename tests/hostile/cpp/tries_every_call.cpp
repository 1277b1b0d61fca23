// verdict: AC - makes every system call that it should not, and answers rightly if each is refused
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char *none[] = {nullptr};

static bool reads(const char *path) {
    return open(path, O_RDONLY) >= 0 || opendir(path) != nullptr;
}

static bool writes(const char *path) {
    return open(path, O_WRONLY | O_CREAT, 0600) >= 0 || mkdir(path, 0700) == 0 ||
           symlink("/etc", path) == 0 || mkfifo(path, 0600) == 0;
}

static bool forks() {
    const long child = syscall(SYS_fork);
    if (child == 0) _exit(0);
    return child > 0 || syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) >= 0;
}

static bool peeks() {
    char byte;
    iovec here{&byte, 1}, there{reinterpret_cast<void *>(0x400000), 1};
    return ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 || ptrace(PTRACE_ATTACH, getppid(), 0, 0) == 0 ||
           process_vm_readv(getppid(), &here, 1, &there, 1, 0) >= 0;
}

static bool signals() {
    return kill(getppid(), 0) == 0 || kill(0, SIGCONT) == 0 || kill(-1, SIGCONT) == 0 ||
           syscall(SYS_tkill, getppid(), 0) == 0 || syscall(SYS_pidfd_open, getppid(), 0) >= 0;
}

static bool connects() {
    return socket(AF_INET, SOCK_STREAM, 0) >= 0 || socket(AF_INET6, SOCK_DGRAM, 0) >= 0 ||
           socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || socket(AF_NETLINK, SOCK_RAW, 0) >= 0;
}

static bool lifts() {
    rlimit most{RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_AS, &most) == 0 || setrlimit(RLIMIT_CPU, &most) == 0 ||
           syscall(SYS_prlimit64, getppid(), RLIMIT_NOFILE, &most, nullptr) == 0 ||
           setpriority(PRIO_PROCESS, 0, -5) == 0;
}

static bool asks_the_kernel() {
    const long numbers[] = {SYS_unshare, SYS_setns,  SYS_mount,      SYS_chroot,       SYS_personality,
                            SYS_bpf,     SYS_keyctl, SYS_add_key,    SYS_userfaultfd,  SYS_perf_event_open,
                            SYS_shmget,  SYS_msgget, SYS_semget,     SYS_memfd_create, SYS_io_uring_setup,
                            SYS_setuid,  SYS_setgid, SYS_sethostname, SYS_inotify_init, SYS_setsid,
                            SYS_setpgid, SYS_syslog, SYS_reboot,     SYS_swapon,       SYS_name_to_handle_at,
                            SYS_acct,    SYS_quotactl, SYS_mlockall, SYS_kexec_load,   SYS_init_module};
    for (const long number : numbers)
        if (syscall(number, 0, 0, 0, 0, 0) >= 0) return true;
    return false;
}

static bool becomes_another() {
    for (const char *path : {"/bin/sh", "/usr/bin/env", "/usr/bin/python3", "/bin/true"})
        if (execve(path, none, none) == 0) return true;
    return false;
}

static bool sees_the_environment() {
    const set<string> known{"LC_ALL", "TZ", "HOME", "PATH", "OPENSSL_CONF"};
    for (char **each = environ; *each; ++each)
        if (!known.count(string(*each).substr(0, string(*each).find('=')))) return true;
    return false;
}

class Solution {
public:
    int add(int a, int b) {
        const bool got_through[] = {
            reads("/tmp/hostile-canary/home/notes.md"), reads("/tmp/hostile-canary/home"),
            reads("/etc/passwd"), reads("/"), reads("/tmp"), reads("."), reads("/proc/self/environ"),
            reads("/proc/self/maps"), reads("/proc/1/cmdline"), reads("/dev/tty"), reads("/dev/shm"),
            reads("/usr/bin"), reads("/sys/kernel"),
            writes("/tmp/hostile-file"), writes("/dev/shm/hostile-file"), writes("hostile-file"),
            writes("/var/tmp/hostile-file"), writes("/tmp/hostile-canary/home/new"),
            chmod("/tmp/hostile-canary/home/key", 0777) == 0,
            unlink("/tmp/hostile-canary/home/key") == 0, unlink("program") == 0,
            rename("/tmp/hostile-canary/home/key", "/tmp/hostile-canary/home/hostile") == 0,
            truncate("/tmp/hostile-canary/home/notes.md", 0) == 0,
            utimes("/tmp/hostile-canary/home/notes.md", nullptr) == 0,
            forks(), peeks(), signals(), connects(), lifts(), asks_the_kernel(), becomes_another(),
            sees_the_environment()};
        const size_t size = sizeof got_through;
        for (size_t index = 0; index < size; ++index)
            if (got_through[index]) return -1000 - int(index);
        return a + b;
    }
};
