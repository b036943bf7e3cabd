package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path tree;

    @Test
    void isTheSameForTheSameTreeAndAnotherForAnyOther() throws IOException {
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Path script = Files.writeString(tree.resolve("setup.py"), "harmless");
        String before = Fingerprint.of(tree);
        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(Fingerprint.of(tree));
        Files.writeString(script, "harmful!");
        assertThat(Fingerprint.of(tree)).isNotEqualTo(before);
        Files.writeString(script, "harmless");
        assertThat(Fingerprint.of(tree)).isEqualTo(before);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThat(Fingerprint.of(tree)).isNotEqualTo(before);
    }

    @Test
    void doesNotConfuseWhereOneFileEndsAndTheNextBegins() throws IOException {
        Path first = Files.createDirectory(tree.resolve("first"));
        Files.writeString(first.resolve("a"), "1b2");
        Path second = Files.createDirectory(tree.resolve("second"));
        Files.writeString(second.resolve("a"), "1");
        Files.writeString(second.resolve("b"), "2");
        assertThat(Fingerprint.of(first)).isNotEqualTo(Fingerprint.of(second));
    }

    @Test
    void followsNoLink() throws IOException {
        Path link = tree.resolve("link");
        Files.createSymbolicLink(link, Path.of("/etc/hostname"));
        String hostname = Fingerprint.of(tree);
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("/nowhere"));
        assertThat(Fingerprint.of(tree)).isNotEqualTo(hostname);
    }
}
