package com.aigentsy.execution.validation.job.pod;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Writes a tree from the wire into an empty folder, or refuses it: paths stay inside, nothing is written twice, sizes are
 * bounded before they are read, and links are made last, so that nothing can be written through one.
 */
final class TreeReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_PATH = 4096;

    private final Path root;
    private final DataInputStream in;
    private final Map<Path, Path> links = new LinkedHashMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private Bounds left;

    /** How much a tree may hold. */
    record Bounds(long bytes, int entries) {

        private Bounds without(long size) throws IOException {
            if (size < 0 || size > bytes || entries == 0) {
                throw new IOException("the tree is larger than allowed");
            }
            return new Bounds(bytes - size, entries - 1);
        }
    }

    private TreeReader(Path root, DataInputStream in, Bounds bounds) {
        this.root = root;
        this.in = in;
        left = bounds;
    }

    static void read(InputStream from, Path root, Bounds bounds) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, BUFFER), BUFFER));
        new TreeReader(root, in, bounds).read();
    }

    private void read() throws IOException {
        for (TreeEntry entry = next(); entry != TreeEntry.END; entry = next()) {
            Path path = inside(in.readUTF());
            long size = entry == TreeEntry.FILE || entry == TreeEntry.PROGRAM ? in.readLong() : 0;
            left = left.without(size);
            switch (entry) {
                case FOLDER -> Files.createDirectory(path);
                case FILE -> copy(path, size);
                case PROGRAM -> {
                    copy(path, size);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                case LINK -> links.put(path, Path.of(in.readUTF()));
                case END -> throw new IllegalStateException("the loop ends there");
            }
        }
        for (Map.Entry<Path, Path> link : links.entrySet()) {
            Files.createSymbolicLink(link.getKey(), link.getValue());
        }
    }

    private TreeEntry next() throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= TreeEntry.values().length) {
            throw new IOException("no entry of a tree: " + kind);
        }
        return TreeEntry.values()[kind];
    }

    private Path inside(String path) throws IOException {
        boolean outside = path.length() > LONGEST_PATH
                || path.indexOf('\0') >= 0
                || List.of(path.split("/", -1)).stream().anyMatch(List.of("", ".", "..")::contains);
        if (outside) {
            throw new IOException("a path leads out of the tree");
        }
        return root.resolve(path);
    }

    private void copy(Path file, long size) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long missing = size; missing > 0; ) {
                int length = (int) Math.min(missing, BUFFER);
                in.readFully(buffer, 0, length);
                out.write(buffer, 0, length);
                missing -= length;
            }
        }
    }
}
