package com.aigentsy.execution.validation.sandbox.limits;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates one control group per run below our own (so that what limits us limits it too) or, where that is not allowed,
 * beside it or at the top. A group's name carries our process id, so that groups of a killed process are found again.
 */
final class ControlGroups {

    private static final String NAME = "aigentsy-";
    private static final int PERIOD_MICROSECONDS = 100_000;
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Path mount;
    private final Path membership;

    ControlGroups(Path mount, Path membership) {
        this.mount = mount;
        this.membership = membership;
    }

    Optional<Cage> version2(Limits limits) {
        if (!Files.exists(mount.resolve("cgroup.controllers"))) {
            return Optional.empty();
        }
        var files = new LinkedHashMap<String, String>();
        files.put("memory.max", "" + limits.memory());
        files.put("pids.max", "" + limits.processes());
        var extra = Map.of(
                "memory.swap.max", "0",
                "memory.oom.group", "1",
                "cpu.max", limits.cpus() * PERIOD_MICROSECONDS + " " + PERIOD_MICROSECONDS);
        return parents("").stream()
                .map(parent -> create(parent, files, extra))
                .flatMap(Optional::stream)
                .findFirst()
                .map(group -> Cage.of("cgroup-v2", List.of(group)));
    }

    Optional<Cage> version1(Limits limits) {
        var groups = new ArrayList<Path>();
        String memory = "" + limits.memory();
        first("memory", Map.of("memory.limit_in_bytes", memory), Map.of("memory.memsw.limit_in_bytes", memory))
                .ifPresent(groups::add);
        first("pids", Map.of("pids.max", "" + limits.processes()), Map.of()).ifPresent(groups::add);
        if (groups.size() < 2) {
            groups.forEach(Cage::remove);
            return Optional.empty();
        }
        first("cpu", Map.of("cpu.cfs_quota_us", "" + limits.cpus() * PERIOD_MICROSECONDS), Map.of())
                .ifPresent(groups::add);
        return Optional.of(Cage.of("cgroup-v1", List.copyOf(groups)));
    }

    /** Ends what a process left that was killed: groups whose process id is no longer alive, and what still runs in them. */
    void removeOrphans() {
        for (String controller : List.of("", "memory", "pids", "cpu")) {
            parents(controller).forEach(this::removeOrphansIn);
        }
    }

    private void removeOrphansIn(Path parent) {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path group : groups) {
                String pid = group.getFileName().toString().split("-")[1];
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Cage.of("orphan", List.of(group)).close();
                }
            }
        } catch (IOException | NumberFormatException notOurs) {
            return;
        }
    }

    private Optional<Path> first(String controller, Map<String, String> required, Map<String, String> wanted) {
        return parents(controller).stream()
                .map(parent -> create(parent, required, wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Set<Path> parents(String controller) {
        Path root = mount.resolve(controller);
        var parents = new LinkedHashSet<Path>();
        Path own = root.resolve(ownPath(controller));
        parents.add(own);
        if (!own.equals(root) && own.getParent() instanceof Path beside) {
            parents.add(beside);
        }
        parents.add(root);
        parents.removeIf(parent -> !Files.isDirectory(parent));
        return parents;
    }

    private String ownPath(String controller) {
        try {
            return Files.readAllLines(membership).stream()
                    .map(line -> line.split(":", 3))
                    .filter(parts -> parts.length == 3
                            && List.of(parts[1].split(",", -1)).contains(controller))
                    .map(parts -> parts[2].substring(1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Path> create(Path parent, Map<String, String> required, Map<String, String> wanted) {
        Path group = parent.resolve(NAME + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        try {
            Files.createDirectory(group);
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
        boolean limited = required.entrySet().stream().allMatch(file -> write(group, file));
        if (!limited) {
            Cage.remove(group);
            return Optional.empty();
        }
        wanted.entrySet().forEach(file -> write(group, file));
        return Optional.of(group);
    }

    private static boolean write(Path group, Map.Entry<String, String> file) {
        Path path = group.resolve(file.getKey());
        try {
            if (!Files.exists(path)) {
                return false;
            }
            Files.writeString(path, file.getValue());
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }
}
