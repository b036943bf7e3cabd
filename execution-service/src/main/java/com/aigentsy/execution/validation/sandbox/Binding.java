package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A folder of the host that the sandbox sees, read-only, under {@code target}. */
record Binding(Path source, String target) {

    static Binding inPlace(Path folder) {
        return new Binding(folder, folder.toString());
    }

    /** False for what lies in another user's home: root may bind it, the user the sandbox runs as may not. */
    boolean reachableByAnybody() {
        for (Path folder = source; folder.getParent() != null; folder = folder.getParent()) {
            if (!open(folder)) {
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
