package com.aigentsy.execution.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.Samples;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputGateTest {

    private final OutputGate gate = new OutputGate(SizeLimits.standard(), Secrets.of(Map.of()));

    @TempDir
    Path tree;

    @BeforeEach
    void seed() throws IOException {
        Files.createDirectories(tree.resolve("src"));
        Files.writeString(tree.resolve("src/Till.java"), "old\n");
    }

    private Checkout base() {
        return new Checkout("main", "0", tree, List.of("src/Till.java"), Set.of("link", "vendored"));
    }

    private String refusal(List<File> files, String description) {
        var fix = new CodeFix(files, "Fix", "Fix", description);
        return gate.refusal(fix, base(), Samples.opportunity("github_1", "Till"))
                .map(Refusal::reason)
                .orElse("passes");
    }

    private String refusal(String path, String content) {
        return refusal(List.of(new File(path, content)), "What it does.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"src/Till.java", "src/New.java", "README.md", ".gitignore", "a b/c-d_e.txt", "src/überTest.java"
            })
    void letsAnOrdinaryChangePass(String path) {
        assertThat(refusal(path, "new\n\tline\r\n")).isEqualTo("passes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../outside",
                "src/../../outside",
                "src//Till.java",
                "./src/Till.java",
                "src/",
                ".git/config",
                "src/.git/hooks/pre-commit",
                ".GIT/config",
                ".git./config",
                "git~1/config",
                ".git::$INDEX/x",
                ".github/workflows/ci.yml",
                ".GitHub/workflows/ci.yml",
                ".github",
                "C:/x",
                "C:x",
                "src\\Till.java",
                "link",
                "link/x",
                "vendored/y",
                "src",
                "src/Till.java/x",
                "a\u0000b",
                "a\nb",
                "a\u202Eb",
                "a\u200Bb"
            })
    void refusesAPathThatLeadsElsewhere(String path) {
        assertThat(refusal(path, "x")).isEqualTo("unsafe_change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \u0000", "escape \u001b[2J", "half \ud83d"})
    void refusesWhatIsNotPlainText(String content) {
        assertThat(refusal("src/Till.java", content)).isEqualTo("unsafe_change");
        assertThat(refusal(List.of(new File("src/Till.java", "x")), content)).isEqualTo("unsafe_change");
    }

    private static String lines(int bytes) {
        return ("x".repeat(127) + "\n").repeat(bytes / 128);
    }

    @Test
    void refusesMoreThanMayLeave() {
        assertThat(refusal("src/Till.java", lines(192 * 1024))).isEqualTo("too_large");
        assertThat(refusal("src/Till.java", lines(98 * 1024).replace('x', 'ü'))).isEqualTo("too_large");
        assertThat(refusal("src/Till.java", lines(191 * 1024))).isEqualTo("passes");
    }

    @Test
    void refusesTooManyFilesAndTheSameOneTwice() {
        List<File> many =
                IntStream.range(0, 21).mapToObj(i -> new File("f" + i, "x")).toList();
        assertThat(refusal(many, "d")).isEqualTo("too_large");
        assertThat(refusal(List.of(new File("a", "1"), new File("A", "2")), "d"))
                .isEqualTo("unsafe_change");
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        assertThat(refusal("src/Till.java", "old\n")).isEqualTo("no_change");
    }

    @Test
    void addsThatAiHelpedUnlessItSaysSo() {
        var silent = new CodeFix(List.of(), "m", "t", "It said nothing.");
        assertThat(Disclosure.added(silent).prDescription())
                .startsWith("It said nothing.\n\n")
                .contains("help of AI");
        var open = new CodeFix(List.of(), "m", "t", "Made with AI.");
        assertThat(Disclosure.added(open)).isEqualTo(open);
    }
}
