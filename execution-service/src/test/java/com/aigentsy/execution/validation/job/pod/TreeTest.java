package com.aigentsy.execution.validation.job.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.job.pod.TreeReader.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private static final Bounds ROOMY = new Bounds(1_000_000, 100);

    @TempDir
    Path folder;

    @TempDir
    Path copy;

    /** Writes entries by hand, as somebody would who means harm. */
    @FunctionalInterface
    private interface Entries {

        void write(DataOutputStream out) throws IOException;
    }

    private void read(Bounds bounds, Entries entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            entries.write(out);
        }
        TreeReader.read(new ByteArrayInputStream(bytes.toByteArray()), copy, bounds);
    }

    private static void file(DataOutputStream out, String path, String content) throws IOException {
        out.writeByte(TreeEntry.FILE.ordinal());
        out.writeUTF(path);
        out.writeLong(content.length());
        out.writeBytes(content);
    }

    private static void link(DataOutputStream out, String path, String target) throws IOException {
        out.writeByte(TreeEntry.LINK.ordinal());
        out.writeUTF(path);
        out.writeUTF(target);
    }

    @Test
    void arrivesAsItWasWithoutItsHistory() throws IOException {
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve(".git/config"), "[core]");
        Files.createDirectories(folder.resolve("a b/ü/empty"));
        Files.writeString(folder.resolve("a b/ü/text.txt"), "grün");
        Files.writeString(folder.resolve("run.sh"), "#!/bin/sh");
        Files.setPosixFilePermissions(folder.resolve("run.sh"), PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a b/ü"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("/nowhere"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                .start()
                .onExit()
                .join();
        var bytes = new ByteArrayOutputStream();

        TreeWriter.write(folder, bytes);
        TreeReader.read(new ByteArrayInputStream(bytes.toByteArray()), copy, ROOMY);

        assertThat(copy.resolve("a b/ü/text.txt")).hasContent("grün");
        assertThat(copy.resolve("a b/ü/empty")).isEmptyDirectory();
        assertThat(copy.resolve("run.sh")).isExecutable();
        assertThat(copy.resolve("a b/ü/text.txt"))
                .satisfies(file -> assertThat(Files.isExecutable(file)).isFalse());
        assertThat(Files.readSymbolicLink(copy.resolve("link"))).hasToString("a b/ü");
        assertThat(Files.readSymbolicLink(copy.resolve("dangling"))).hasToString("/nowhere");
        assertThat(copy.resolve(".git")).doesNotExist();
        assertThat(copy.resolve("pipe")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/passwd", "a/../../out", "a//b", "./a", "", "a/", "nul\0byte"})
    void refusesPathsThatLeadElsewhere(String path) {
        assertThatThrownBy(() -> read(ROOMY, out -> file(out, path, "x")))
                .isInstanceOf(IOException.class)
                .hasMessage("a path leads out of the tree");
        assertThat(copy).isEmptyDirectory();
    }

    @Test
    void writesNothingThroughALink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        assertThatThrownBy(() -> read(ROOMY, out -> {
                    link(out, "door", outside.toString());
                    file(out, "door/file", "x");
                    out.writeByte(TreeEntry.END.ordinal());
                }))
                .isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void writesNothingTwice() {
        assertThatThrownBy(() -> read(ROOMY, out -> {
                    file(out, "a", "first");
                    file(out, "a", "second");
                }))
                .isInstanceOf(IOException.class);
        assertThat(copy.resolve("a")).hasContent("first");
    }

    @Test
    void aLinkReplacesNothing() {
        assertThatThrownBy(() -> read(ROOMY, out -> {
                    file(out, "a", "first");
                    link(out, "a", "/etc/passwd");
                    out.writeByte(TreeEntry.END.ordinal());
                }))
                .isInstanceOf(IOException.class);
        assertThat(Files.isSymbolicLink(copy.resolve("a"))).isFalse();
    }

    @Test
    void refusesMoreThanItsBoundsBeforeWritingIt() {
        for (long size : new long[] {11, Long.MAX_VALUE, -1}) {
            assertThatThrownBy(() -> read(new Bounds(10, 5), out -> {
                        out.writeByte(TreeEntry.FILE.ordinal());
                        out.writeUTF("big");
                        out.writeLong(size);
                    }))
                    .hasMessage("the tree is larger than allowed");
        }
        assertThatThrownBy(() -> read(new Bounds(10, 5), out -> {
                    for (int i = 0; i < 6; i++) {
                        file(out, "f" + i, "");
                    }
                }))
                .hasMessage("the tree is larger than allowed");
        assertThat(Files.exists(copy.resolve("big"), LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(copy.resolve("f5")).doesNotExist();
    }

    @Test
    void refusesWhatEndsEarlyOrIsNoTree() {
        assertThatThrownBy(() -> read(ROOMY, out -> file(out, "a", "x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(ROOMY, out -> out.writeByte(77))).hasMessage("no entry of a tree: 77");
        assertThatThrownBy(() -> TreeReader.read(new ByteArrayInputStream(new byte[100]), copy, ROOMY))
                .isInstanceOf(IOException.class);
    }
}
