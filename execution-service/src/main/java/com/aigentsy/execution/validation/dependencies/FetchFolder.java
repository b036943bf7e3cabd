package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.repository.ProcessFolder;
import com.aigentsy.execution.validation.dependencies.proxy.PackageRelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * What is laid out on this machine for one fetch, where the sandbox's user reaches it and nobody else finds it: the sockets
 * with the relay, and a file for the archive. Closing it deletes it.
 */
record FetchFolder(Path folder) implements AutoCloseable {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String PREFIX = "aigentsy-packages-";

    static FetchFolder create() throws IOException {
        Path folder = ProcessFolder.create(TEMPORARY, PREFIX);
        return new FetchFolder(permitted(folder, "rwx--x--x"));
    }

    /** Deletes what processes left that were killed. */
    static void removeOrphans() {
        ProcessFolder.removeOrphans(TEMPORARY, PREFIX);
    }

    /** For an archive that the sandbox writes. */
    Path emptyArchive() throws IOException {
        return permitted(Files.createFile(archive()), "rw-rw-rw-");
    }

    /** Once the sandbox has ended. */
    void moveArchive(Path target) throws IOException {
        Files.move(permitted(archive(), "rw-r--r--"), target);
    }

    /** A folder for the sockets, with the relay's class in it. */
    Path sockets() throws IOException {
        Path sockets = permitted(Files.createDirectory(folder.resolve("proxy")), "rwxr-xr-x");
        Path parent = sockets;
        for (String name : PackageRelay.class.getPackageName().split("\\.")) {
            parent = permitted(Files.createDirectory(parent.resolve(name)), "rwxr-xr-x");
        }
        String file = PackageRelay.class.getSimpleName() + ".class";
        try (InputStream relay = Objects.requireNonNull(PackageRelay.class.getResourceAsStream(file))) {
            Files.copy(relay, parent.resolve(file));
        }
        permitted(parent.resolve(file), "rw-r--r--");
        return sockets;
    }

    private Path archive() {
        return folder.resolve("packages.tar");
    }

    private static Path permitted(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Override
    public void close() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
