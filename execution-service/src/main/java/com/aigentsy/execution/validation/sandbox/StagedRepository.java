package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.repository.ProcessFolder;
import com.aigentsy.execution.validation.sandbox.seccomp.Seccomp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A private copy of the working tree (without .git) and a minimal /etc, which the sandbox sees read-only. Copied because
 * the sandbox may run as a user that cannot read where the tree lies. Closing it deletes it.
 */
record StagedRepository(Path folder) implements AutoCloseable {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String PREFIX = "aigentsy-sandbox-";

    static StagedRepository of(Path workingTree, boolean readableByNobody) {
        try {
            var staged = new StagedRepository(scratch());
            copy(workingTree, staged.tree());
            staged.writeEtc();
            staged.writeFilter();
            if (readableByNobody) {
                Files.setAttribute(staged.folder, "unix:uid", Integer.parseInt(Bubblewrap.NOBODY));
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

    /** The system call filter; empty where there is none for this machine. */
    Path filter() {
        return folder.resolve("seccomp");
    }

    /** Where a folder is mounted that the sandbox's user cannot reach where it lies. */
    Path mountPoint(int number) {
        return folder.resolve("mount-" + number);
    }

    @Override
    public void close() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in the temporary directory that the next process deletes if this one is killed. */
    static Path scratch() throws IOException {
        return ProcessFolder.create(TEMPORARY, PREFIX);
    }

    /** Deletes what processes left that were killed. */
    static void removeOrphans() {
        ProcessFolder.removeOrphans(TEMPORARY, PREFIX);
    }

    private void writeFilter() throws IOException {
        byte[] program = Seccomp.filter(System.getProperty("os.arch")).orElseGet(() -> new byte[0]);
        Files.write(filter(), program);
    }

    private void writeEtc() throws IOException {
        Files.createDirectories(etc());
        for (Path folder : Mounts.hostConfiguration()) {
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
}
