// verdict: AC - reaches for files, processes and the network, and answers rightly if it gets none
class Solution {
    interface Attempt {
        Object make() throws Throwable;
    }

    private static boolean works(Attempt attempt) {
        try {
            Object got = attempt.make();
            return got != null && !Boolean.FALSE.equals(got);
        } catch (Throwable refused) {
            return false;
        }
    }

    public int add(int a, int b) {
        String home = "/tmp/hostile-canary/home";
        Attempt[] attempts = {
            () -> java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd")),
            () -> java.nio.file.Files.readString(java.nio.file.Path.of(home, "notes.md")),
            () -> java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/environ")),
            () -> java.nio.file.Files.writeString(java.nio.file.Path.of(home, "new"), "harmed"),
            () -> java.nio.file.Files.writeString(java.nio.file.Path.of("hostile"), "harmed"),
            () -> java.nio.file.Files.createTempFile("hostile", ".tmp"),
            () -> java.nio.file.Files.deleteIfExists(java.nio.file.Path.of("Solution.class")),
            () -> java.nio.file.Files.createSymbolicLink(
                    java.nio.file.Path.of("/tmp/hostile-link"), java.nio.file.Path.of("/etc")),
            () -> new java.io.File(home, "key").setWritable(true, false),
            () -> new java.io.File("/").list(),
            () -> new java.io.File("/tmp").list(),
            () -> new ProcessBuilder("/bin/true").start(),
            () -> Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "true"}),
            () -> ProcessHandle.current().parent().get().destroy(),
            () -> new java.net.Socket("127.0.0.1", 40404),
            () -> new java.net.ServerSocket(0),
            () -> new java.net.DatagramSocket(),
            () -> java.net.InetAddress.getByName("example.org"),
            () -> System.getenv().keySet().stream()
                    .anyMatch(name -> !"LC_ALL TZ HOME PATH OPENSSL_CONF".contains(name)),
        };
        for (int number = 0; number < attempts.length; number++) {
            if (works(attempts[number])) {
                return -1000 - number;
            }
        }
        return a + b;
    }

}
