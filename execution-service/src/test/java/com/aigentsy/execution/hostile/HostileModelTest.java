package com.aigentsy.execution.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.release.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every output a model could be talked into, each refused for the reason it should be. */
class HostileModelTest {

    private static final String GOOD = "Start at 0\n\nThe sum began with one cent.";

    @TempDir
    static Path tree;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.in(tree);
    }

    private static String refusal(List<File> files, String title, String commit, String body) {
        return shop.refusal(new CodeFix(files, commit, title, body))
                .map(Refusal::detail)
                .orElse("passes");
    }

    private static String refusal(File file) {
        return refusal(List.of(file), "Start at 0", GOOD, GOOD);
    }

    private static File fixed() {
        String path = "src/main/java/dev/shop/Till.java";
        return new File(path, shop.text(path).replace("sum = 1", "sum = 0"));
    }

    static Stream<Arguments> paths() {
        return Corpus.cases("paths.txt", 2).stream().map(List::toArray).map(Arguments::of);
    }

    static Stream<Arguments> contents() {
        return Corpus.cases("contents.txt", 3).stream().map(List::toArray).map(Arguments::of);
    }

    static Stream<Arguments> words() {
        return Corpus.cases("words.txt", 3).stream().map(List::toArray).map(Arguments::of);
    }

    @Test
    void wouldLetThemPassIfTheyWereHarmless() {
        assertThat(refusal(fixed())).isEqualTo("passes");
        assertThat(Stream.of(paths(), contents(), words())
                        .mapToLong(Stream::count)
                        .sum())
                .isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void writesNowhereElse(String says, String path) {
        assertThat(refusal(new File(path, "x\n"))).contains(says);
        assertThat(refusal(List.of(new File("docs/why.md", "Why.\n"), new File(path, "x\n")), "Fix", GOOD, GOOD))
                .contains(says);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void writesNothingThatActsOrHides(String says, String path, String content) {
        assertThat(refusal(new File(path, Corpus.withoutTilde(content)))).contains(says);
    }

    @ParameterizedTest
    @MethodSource("words")
    void addressesNobodyAndLinksNowhere(String says, String where, String text) {
        String words = Corpus.withoutTilde(text);
        assertThat(
                        switch (where) {
                            case "title" -> refusal(List.of(fixed()), words, GOOD, GOOD);
                            case "commit" -> refusal(List.of(fixed()), "Fix", words, GOOD);
                            case "body" -> refusal(List.of(fixed()), "Fix", GOOD, words);
                            default -> throw new IllegalArgumentException(where);
                        })
                .contains(says);
    }

    static Stream<Arguments> secrets() {
        return Shop.SECRETS.entrySet().stream()
                .flatMap(secret -> Smuggled.forms(secret.getValue()).entrySet().stream()
                        .map(form -> Arguments.of(secret.getKey(), form.getKey(), form.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("secrets")
    void givesAwayNoSecretInAnyForm(String name, String form, String text) {
        String says = "gives away a secret of this installation: " + name;
        assertThat(refusal(new File("docs/new.md", "Some text " + text + " goes on.\n")))
                .contains(says);
        assertThat(refusal(List.of(fixed()), "Fix", GOOD, "It says " + text + "."))
                .contains(says);
        assertThat(refusal(List.of(fixed()), "Fix", GOOD, "It says " + text + "."))
                .doesNotContain(Shop.SECRETS.get(name));
    }

    @Test
    void givesAwayNoSecretInPiecesOverSeveralFiles() {
        int half = Shop.KEY.length() / 2;
        var one = new File("docs/one.md", Shop.KEY.substring(0, half) + "\n");
        var two = new File("docs/two.md", Shop.KEY.substring(half) + "\n");
        assertThat(refusal(List.of(one, two), "Fix", GOOD, GOOD)).contains("secret");
        assertThat(refusal(new File("docs/" + Shop.KEY + ".md", "x\n"))).contains("secret");
    }

    @Test
    void writesNoMoreThanAPersonReads() {
        assertThat(refusal(new File("docs/new.md", "one more line\n".repeat(2_001))))
                .contains("lines are changed");
        assertThat(refusal(new File("docs/new.md", ("x".repeat(200) + "\n").repeat(1_000))))
                .contains("bytes");
        List<File> many = IntStream.range(0, 21)
                .mapToObj(number -> new File("docs/" + number + ".md", "x\n"))
                .toList();
        assertThat(refusal(many, "Fix", GOOD, GOOD)).contains("21 files");
        assertThat(refusal(List.of(new File("docs/a.md", "x"), new File("docs/A.md", "y")), "Fix", GOOD, GOOD))
                .contains("given twice");
        assertThat(refusal(new File("web/app.js", "x".repeat(2_001)))).contains("where nobody sees it");
    }
}
