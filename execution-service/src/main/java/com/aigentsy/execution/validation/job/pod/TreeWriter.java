package com.aigentsy.execution.validation.job.pod;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPOutputStream;

/**
 * A folder as one compressed stream: folders, files, programs (executable files) and links, each with its path, without
 * .git and without anything else a folder can hold. The JDK has no tar, and its zip knows neither links nor modes.
 */
public final class TreeWriter extends SimpleFileVisitor<Path> {

    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final DataOutputStream out;

    private TreeWriter(Path root, DataOutputStream out) {
        this.root = root;
        this.out = out;
    }

    public static void write(Path root, OutputStream to) throws IOException {
        var compressed = new GZIPOutputStream(to, BUFFER);
        var out = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER));
        Files.walkFileTree(root, new TreeWriter(root, out));
        out.writeByte(TreeEntry.END.ordinal());
        out.flush();
        compressed.finish();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.endsWith(".git")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(root)) {
            entry(TreeEntry.FOLDER, folder);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            entry(TreeEntry.LINK, file);
            out.writeUTF(Files.readSymbolicLink(file).toString());
        } else if (attributes.isRegularFile() && !file.endsWith(".git")) {
            entry(Files.isExecutable(file) ? TreeEntry.PROGRAM : TreeEntry.FILE, file);
            out.writeLong(attributes.size());
            copy(file, attributes.size());
        }
        return FileVisitResult.CONTINUE;
    }

    private void entry(TreeEntry entry, Path path) throws IOException {
        out.writeByte(entry.ordinal());
        out.writeUTF(root.relativize(path).toString());
    }

    private void copy(Path file, long announced) throws IOException {
        if (Files.copy(file, out) != announced) {
            throw new IOException(root.relativize(file) + " changed while it was sent");
        }
    }
}
