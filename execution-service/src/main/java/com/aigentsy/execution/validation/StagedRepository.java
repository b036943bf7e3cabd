package com.aigentsy.execution.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A private copy of the working tree (without .git) and a minimal /etc, which the sandbox sees read-only. Copied because
 * the sandbox may run as a user that cannot read where the tree lies. Closing it deletes it.
 */
record StagedRepository(Path folder) implements AutoCloseable {

    private static final String PREFIX = "aigentsy-sandbox-";

    static StagedRepository of(Path workingTree, boolean readableByNobody) {
        try {
            Path folder =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            var staged = new StagedRepository(folder);
            copy(workingTree, staged.tree());
            staged.writeEtc();
            if (readableByNobody) {
                Files.setAttribute(folder, "unix:uid", Integer.parseInt(Bubblewrap.NOBODY));
            }
            return staged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path tree() {
        return folder.resolve("tree");
    }

    Path etc() {
        return folder.resolve("etc");
    }

    @Override
    public void close() {
        delete(folder);
    }

    /** Deletes copies of a process that was killed; another user's are left to that user. */
    static void removeOrphans() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> entries = Files.list(temporary)) {
            entries.filter(StagedRepository::isOrphan).filter(Files::isWritable).forEach(StagedRepository::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrphan(Path path) {
        String[] parts = path.getFileName().toString().split("-");
        return path.getFileName().toString().startsWith(PREFIX)
                && parts[2].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[2])).isEmpty();
    }

    private void writeEtc() throws IOException {
        Files.createDirectories(etc());
        for (Path folder : Bubblewrap.hostConfiguration()) {
            readable(Files.createDirectory(etc().resolve(folder.getFileName())));
        }
        Files.writeString(etc().resolve("passwd"), "nobody:x:65534:65534:nobody:/tmp:/bin/sh\n");
        Files.writeString(etc().resolve("group"), "nogroup:x:65534:\n");
        Files.writeString(etc().resolve("hosts"), "127.0.0.1 localhost sandbox\n");
        Files.writeString(etc().resolve("ld.so.cache"), "");
        Path maven = readable(Files.createDirectory(etc().resolve("maven")));
        Files.writeString(maven.resolve("m2.conf"), "");
        readable(Files.createDirectory(maven.resolve("logging")));
        readable(etc());
    }

    private static Path readable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                readable(Files.createDirectories(to.resolve(from.relativize(folder))));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
                } else if (attributes.isRegularFile() && !file.endsWith(".git")) {
                    Files.copy(file, copy);
                    String mode = Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--";
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
