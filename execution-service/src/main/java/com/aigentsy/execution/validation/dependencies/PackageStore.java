package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.repository.ProcessFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was fetched, by the fingerprint of what it was fetched for; the longest unused goes when there is too much. What
 * was not fetched well is kept for an hour only: the proxy may have more by then.
 */
final class PackageStore {

    static final String ARCHIVE = "packages.tar";
    private static final String EVIDENCE = "evidence";
    private static final String COMPLAINT = "complaint";
    private static final String UNFINISHED = ".fetching-";
    private static final long MOST_BYTES = 2L << 30;
    private static final Duration INCOMPLETE_KEPT = Duration.ofHours(1);

    private final Path directory;
    private final Clock clock;

    PackageStore(Path directory, Clock clock) {
        this.directory = directory.toAbsolutePath();
        this.clock = clock;
        ProcessFolder.removeOrphans(directory, UNFINISHED);
    }

    /** One tree's packages: the folder with their archive, which has no bytes if there is none. */
    record Kept(Path folder, long bytes, String evidence, String complaint) {

        boolean complete() {
            return bytes > 0 && complaint.isEmpty();
        }
    }

    /** Fills the file it is given; what it says is kept beside it. */
    @FunctionalInterface
    interface Fetch {
        FetchOutcome into(Path archive);
    }

    Optional<Kept> find(String fingerprint) {
        Path folder = directory.resolve(fingerprint);
        try {
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            var kept = new Kept(
                    folder,
                    bytes(folder),
                    Files.readString(folder.resolve(EVIDENCE)),
                    Files.readString(folder.resolve(COMPLAINT)));
            return used(folder, kept.complete()) ? Optional.of(kept) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Or deleted, if it has been incomplete for too long. */
    private boolean used(Path folder, boolean complete) throws IOException {
        Instant now = clock.instant();
        if (complete) {
            Files.setLastModifiedTime(folder, FileTime.from(now));
        } else if (lastUsed(folder).toInstant().isBefore(now.minus(INCOMPLETE_KEPT))) {
            Folders.delete(folder);
            return false;
        }
        return true;
    }

    /** What another process kept meanwhile stays. */
    void keep(String fingerprint, Fetch fetch) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.setPosixFilePermissions(
                    ProcessFolder.create(directory, UNFINISHED), PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                FetchOutcome outcome = fetch.into(unfinished.resolve(ARCHIVE));
                Files.writeString(unfinished.resolve(EVIDENCE), outcome.told());
                Files.writeString(unfinished.resolve(COMPLAINT), outcome.complaint());
                makeRoom();
                Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
                if (!Files.exists(directory.resolve(fingerprint))) {
                    Files.move(unfinished, directory.resolve(fingerprint), StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                if (Files.exists(unfinished)) {
                    Folders.delete(unfinished);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom() throws IOException {
        long bytes = 0;
        for (Path folder : newestFirst()) {
            bytes += bytes(folder);
            if (bytes > MOST_BYTES) {
                Folders.delete(folder);
            }
        }
    }

    private static long bytes(Path folder) throws IOException {
        Path archive = folder.resolve(ARCHIVE);
        return Files.exists(archive) ? Files.size(archive) : 0;
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(PackageStore::lastUsed).reversed())
                    .toList();
        }
    }

    private static FileTime lastUsed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
