package com.aigentsy.execution.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.Samples;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {

    @TempDir
    Path tree;

    private Checkout checkout(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = tree.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new Checkout("main", "0", tree, files.keySet().stream().sorted().toList(), Set.of());
    }

    private static Map<String, String> places(Checkout checkout, int bytes, List<String> wanted) {
        var issue = Samples.opportunity("github_1", "Till is off by one");
        return Material.of(issue, checkout, new Material.Selection(wanted, bytes), "it was red");
    }

    @Test
    void quotesTheIssueWordForWordWithTitleAddressAndBody() throws IOException {
        String issue = places(checkout(Map.of("a.txt", "x")), 1_000, List.of()).get("issue");
        assertThat(issue)
                .startsWith("BEGIN UNTRUSTED issue ")
                .contains("Till is off by one", "http://127.0.0.1/acme/till/issues/1", "Till.total() is off by one.");
    }

    @Test
    void showsTheFilesTheIssueNamesAndTheirTestsBeforeOthers() throws IOException {
        Checkout checkout = checkout(Map.of(
                "src/Aaa.java", "a".repeat(300),
                "src/Till.java", "t".repeat(300),
                "test/TillTest.java", "u".repeat(300),
                "assets/data.bin", "\0"));
        String files = places(checkout, 700, List.of()).get("files");
        assertThat(files).contains("file src/Till.java", "file test/TillTest.java", "(1 more files are not shown)");
        assertThat(files).doesNotContain("file src/Aaa.java");
    }

    @Test
    void showsWhatThePlanWantsFirst() throws IOException {
        Checkout checkout = checkout(Map.of("notes.txt", "n".repeat(300), "src/Till.java", "t".repeat(300)));
        assertThat(places(checkout, 400, List.of("notes.txt", "not/there.txt")).get("files"))
                .contains("file notes.txt")
                .doesNotContain("file src/Till.java");
    }

    @Test
    void saysWhatWentWrongBeforeAndHowContributionsAreWanted() throws IOException {
        Map<String, String> places = places(checkout(Map.of("CONTRIBUTING.md", "Sign your work.")), 100, List.of());
        assertThat(places.get("problem")).contains("it was red").contains("BEGIN UNTRUSTED failure");
        assertThat(places.get("contributing")).contains("Sign your work.");
    }
}
