package com.aigentsy.execution.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders for the time of one piece of work, named after the process they belong to (its id and start, because ids come
 * back), so that the next process can tell what a killed one left and delete it.
 */
public final class ProcessFolder {

    private static final Pattern OWNER = Pattern.compile("(\\d{1,18})-(\\d{1,18})-.*");

    /** The system's clock may have been set between two readings of the same start. */
    private static final Duration SAME = Duration.ofSeconds(5);

    private ProcessFolder() {}

    public static Path create(Path directory, String prefix) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        return Files.createTempDirectory(directory, prefix + self.pid() + "-" + started(self) + "-");
    }

    /** Leaves alone what belongs to a living process, or to another user. */
    public static void removeOrphans(Path directory, String prefix) {
        try (Stream<Path> entries = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            List<Path> orphans = entries.filter(entry -> isOrphan(entry, prefix))
                    .filter(Files::isWritable)
                    .toList();
            for (Path orphan : orphans) {
                delete(orphan);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other processes may be deleting it at this moment, too. */
    private static void delete(Path orphan) throws IOException {
        try {
            Folders.delete(orphan);
        } catch (NoSuchFileException | DirectoryNotEmptyException gone) {
            return;
        }
    }

    private static boolean isOrphan(Path entry, String prefix) {
        String name = entry.getFileName().toString();
        if (!name.startsWith(prefix) || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Matcher owner = OWNER.matcher(name.substring(prefix.length()));
        return owner.matches() && !lives(Long.parseLong(owner.group(1)), Long.parseLong(owner.group(2)));
    }

    private static boolean lives(long pid, long startedMillis) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && Math.abs(started(process.get()) - startedMillis) < SAME.toMillis();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
