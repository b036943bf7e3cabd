package com.aigentsy.execution.validation.sandbox.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory (resident bytes) and number of threads of a process and all below it, read from /proc. */
public record ProcessTree(long memory, int threads) {

    private static final long PAGE = 4096;
    private static final int RESIDENT_PAGES = 1;
    private static final int THREADS_AFTER_NAME = 17;

    static ProcessTree of(ProcessHandle root) {
        List<Long> pids = root.descendants().map(ProcessHandle::pid).toList();
        long memory = pids.stream().mapToLong(ProcessTree::resident).sum();
        int threads = pids.stream().mapToInt(ProcessTree::threads).sum();
        return new ProcessTree(memory, threads);
    }

    /** How many threads a user has on this machine. */
    public static int threadsOf(String user) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().filter(user::equals).isPresent())
                .mapToInt(process -> threads(process.pid()))
                .sum();
    }

    private static long resident(long pid) {
        return PAGE * number(read(pid, "statm"), RESIDENT_PAGES);
    }

    private static int threads(long pid) {
        String stat = read(pid, "stat");
        return (int) number(stat.substring(stat.lastIndexOf(')') + 1).strip(), THREADS_AFTER_NAME);
    }

    private static long number(String words, int index) {
        String[] all = words.split(" ");
        return all.length > index ? Long.parseLong(all[index]) : 0;
    }

    /** Empty for a process that has just ended. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException gone) {
            return "";
        }
    }
}
