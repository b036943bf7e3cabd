package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A folder or file of the host that the sandbox sees under {@code target}; what is writable must be a file. */
public record Binding(Path source, String target, boolean writable) {

    public static Binding readOnly(Path source, String target) {
        return new Binding(source, target, false);
    }

    /** A file alone, so that the limit on the size of a file is a limit on what can be written. */
    public static Binding writable(Path file, String target) {
        return new Binding(file, target, true);
    }

    static Binding inPlace(Path folder) {
        return readOnly(folder, folder.toString());
    }

    /** Whether another user may enter it, once it lies where that user gets. */
    boolean openToAnybody() {
        return open(source);
    }

    /** False for what lies in another user's home: root may bind it, the user the sandbox runs as may not. */
    boolean reachableByAnybody() {
        for (Path folder = source; folder.getParent() != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder) && !open(folder)) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
