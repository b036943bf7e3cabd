package com.aigentsy.cli.stack;

import com.aigentsy.local.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A service's proportional set size, from Linux's {@code /proc/PID/smaps_rollup}. */
final class ProcessMemory {

    private ProcessMemory() {}

    static OptionalLong pssKb(Home home, String service) {
        try (var lines = Files.lines(Path.of("/proc", pid(home, service), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static String pid(Home home, String service) throws IOException {
        return Files.readString(home.pid(service)).strip();
    }
}
