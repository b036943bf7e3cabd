package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path tree;

    private static String fingerprint(Path of) {
        return Fingerprint.of(of, Map.of());
    }

    @Test
    void isTheSameForTheSameTreeAndAnotherForAnyOther() throws IOException {
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Path script = Files.writeString(tree.resolve("setup.py"), "harmless");
        String before = fingerprint(tree);
        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(fingerprint(tree));
        Files.writeString(script, "harmful!");
        assertThat(fingerprint(tree)).isNotEqualTo(before);
        Files.writeString(script, "harmless");
        assertThat(fingerprint(tree)).isEqualTo(before);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThat(fingerprint(tree)).isNotEqualTo(before);
    }

    @Test
    void isAnotherForOtherProxies() throws IOException {
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        var first = Map.of(Ecosystem.MAVEN, URI.create("http://127.0.0.1:1/"));
        var both = Map.of(
                Ecosystem.NPM, URI.create("http://127.0.0.1:1/"), Ecosystem.MAVEN, URI.create("http://127.0.0.1:1/"));
        assertThat(Set.of(
                        fingerprint(tree),
                        Fingerprint.of(tree, first),
                        Fingerprint.of(tree, both),
                        Fingerprint.of(tree, Map.of(Ecosystem.MAVEN, URI.create("http://127.0.0.1:2/")))))
                .hasSize(4)
                .contains(Fingerprint.of(tree, Map.copyOf(both)));
    }

    @Test
    void doesNotConfuseWhereOneFileEndsAndTheNextBegins() throws IOException {
        Path first = Files.createDirectory(tree.resolve("first"));
        Files.writeString(first.resolve("a"), "1b2");
        Path second = Files.createDirectory(tree.resolve("second"));
        Files.writeString(second.resolve("a"), "1");
        Files.writeString(second.resolve("b"), "2");
        assertThat(fingerprint(first)).isNotEqualTo(fingerprint(second));
    }

    @Test
    void followsNoLink() throws IOException {
        Path link = tree.resolve("link");
        Files.createSymbolicLink(link, Path.of("/etc/hostname"));
        String hostname = fingerprint(tree);
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("/nowhere"));
        assertThat(fingerprint(tree)).isNotEqualTo(hostname);
    }
}
