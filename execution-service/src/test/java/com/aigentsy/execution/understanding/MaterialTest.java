package com.aigentsy.execution.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.Samples;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
        assertThat(files).contains("file src/Till.java", "file test/TillTest.java", "Left out: src/Aaa.java");
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

    @Test
    void showsTheFilesAFailureNamesAndWhatTheyUse() throws IOException {
        Checkout checkout = checkout(Map.of(
                "src/Aaa.java", "a".repeat(300),
                "src/Drawer.java", "class Drawer {}" + "d".repeat(280),
                "test/SafeTest.java", "class SafeTest { Drawer drawer; }" + "s".repeat(260)));
        var issue = Samples.opportunity("github_1", "It is wrong");
        var selection = new Material.Selection(List.of(), 700);
        String files =
                Material.of(issue, checkout, selection, "SafeTest.opens failed").get("files");
        assertThat(files).contains("file test/SafeTest.java", "file src/Drawer.java", "Left out: src/Aaa.java");
        assertThat(files.indexOf("SafeTest.java")).isLessThan(files.indexOf("file src/Drawer.java"));
    }

    @Test
    void showsThePartsThatMatterOfANamedFileThatIsTooLong() throws IOException {
        String filler = "// nothing to see here\n".repeat(2_000);
        Checkout checkout = checkout(Map.of("src/Till.java", filler + "int total() { return 1; }\n" + filler));
        String files = places(checkout, 20_000, List.of()).get("files");
        assertThat(files).contains("int total() { return 1; }", "lines 31 to").hasSizeLessThan(20_000);
    }

    @Test
    void neverShowsACredential() throws IOException {
        String token = "gh" + "p_0123456789abcdefghijABCDEFGHIJ012345";
        Checkout checkout = checkout(Map.of(".env", "TILL=1", "src/Till.java", "// " + token, "README.md", "Read me"));
        var issue = Samples.opportunityAt(
                "http://127.0.0.1/acme/till/issues/1", 1, "Till and .env", "My token is " + token);
        Map<String, String> places =
                Material.of(issue, checkout, new Material.Selection(List.of(".env"), 9_000), token);
        assertThat(places.values()).noneMatch(text -> text.contains(token) || text.contains("TILL=1"));
        assertThat(places.get("files")).contains("Left out", "src/Till.java", ".env (holds a credential)");
        assertThat(places.get("issue")).contains("[a credential was here]");
    }

    @Test
    void fitsItsRoomHoweverMuchThereIsAndSaysWhatIsMissing() throws IOException {
        var files = new HashMap<String, String>();
        for (int number = 0; number < 900; number++) {
            files.put(
                    "src/deep/folder%02d/Source%04d.java".formatted(number % 30, number),
                    "class Source" + number + " {}\n");
        }
        files.put("CONTRIBUTING.md", "c".repeat(50_000));
        String text = "Source0007 is wrong. " + "é".repeat(100_000);
        var issue = Samples.opportunityAt("http://127.0.0.1/acme/till/issues/1", 1, "Many files", text);
        Map<String, String> places =
                Material.of(issue, checkout(files), new Material.Selection(List.of(), 6_000), "p".repeat(50_000));
        int tokens = places.values().stream().mapToInt(Room::tokens).sum();
        assertThat(tokens).isLessThan((16_000 + 12_000 + 6_000 + 9_000 + 6_000) / 3 + 7_000);
        assertThat(places.get("map"))
                .startsWith("BEGIN UNTRUSTED")
                .contains("Source0007.java", "src/deep/folder29/ (30 files)");
        assertThat(places.get("issue")).contains("bytes left out]");
        assertThat(places.get("contributing")).contains("bytes left out]");
        assertThat(places.get("files")).contains("file src/deep/folder07/Source0007.java", "Left out: ", " more");
    }

    @Test
    void outlinesASmallRepository() throws IOException {
        Checkout checkout =
                checkout(Map.of("src/Till.java", "public final class Till { record Drawer() {} }\n", "a.txt", "x"));
        assertThat(places(checkout, 900, List.of()).get("map")).contains("a.txt", "src/Till.java: Till");
    }
}
