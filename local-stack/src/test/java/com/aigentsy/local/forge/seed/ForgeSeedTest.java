package com.aigentsy.local.forge.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.local.forge.store.MaintainerRules.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeSeedTest {

    @TempDir
    Path dir;

    private void file(String path, String content) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"title": "t"}]                                             | [0].number: expected a positive whole number, found nothing
            [{"number": 0, "title": "t"}]                                | [0].number: expected a positive whole number, found 0
            [{"number": 1, "title": "t"}, {"number": 2}]                 | [1].title: expected text, found nothing
            [{"number": 1, "title": 5}]                                  | [0].title: expected text, found 5
            [{"number": 9999999999, "title": "t"}] | [0].number: expected an issue's number, found 9999999999
            [{"number": 1, "title": "t", "comments": -1}] | [0].comments: expected a whole number, found -1
            [{"number": 1, "title": "t", "labels": "bounty"}]            | [0].labels: expected an array, found "bounty"
            [{"number": 1, "title": "t", "state": "opened"}]             | [0].state: expected "open" or "closed", found "opened"
            [{"number": 1, "title": "t", "created_at": "yesterday"}]     | [0].created_at: expected a time like
            [{"number": 1, "title": "t"}, {"number": 1, "title": "u"}]   | [1].number: expected a number no other issue has, found 1
            [{"number": 1, "title": "t", "after": {"searched": "open"}}] | [0].after.searched: expected "close", found "open"
            {"number": 1}                                                | expected an array
            [{"number": 1,                                               | line 1
            """)
    void aWrongIssueIsNamedByFileAndField(String issues, String message) throws IOException {
        file("acme/calc/tree/a.txt", "a");
        file("acme/calc/issues.json", issues);
        assertThatThrownBy(() -> ForgeSeed.read(dir))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("acme/calc/issues.json")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"merge": "sometimes"}                                      | merge: expected "always", "never" or "tests_pass", found "sometimes"
            {}                                                          | merge: expected text, found nothing
            {"merge": "tests_pass"}                                     | test_command: expected the command as an array
            {"merge": "always", "drafts": "no"}                         | drafts: expected true or false, found "no"
            {"merge": "always", "review": [{"comment": "c", "remarks": [{"path": "a", "line": 0, "comment": "d"}]}]} | a line's number, from 1, found 0
            {"merge": "always", "issues": {"seven": {"merge": "never"}}} | issues.seven: expected an issue's number
            """)
    void aWrongMaintainerIsNamedByFileAndField(String rules, String message) throws IOException {
        file("acme/calc/tree/a.txt", "a");
        file("acme/calc/maintainer.json", rules);
        assertThatThrownBy(() -> ForgeSeed.read(dir))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("acme/calc/maintainer.json")
                .hasMessageContaining(message);
    }

    @Test
    void aRepositoryWithoutATreeIsNamed() throws IOException {
        file("acme/calc/issues.json", "[]");
        assertThatThrownBy(() -> ForgeSeed.read(dir)).hasMessageContaining("acme/calc/tree is missing");
        assertThatThrownBy(() -> ForgeSeed.read(dir.resolve("nowhere"))).hasMessageContaining("is no folder");
    }

    @Test
    void whatIsLeftOutHasADefault() throws IOException {
        file("acme/calc/tree/a.txt", "a");
        file("acme/calc/issues.json", "[{\"number\": 3, \"title\": \"t\"}]");
        SeedRepository repository = ForgeSeed.read(dir).repositories().getFirst();
        SeedIssue issue = repository.issues().getFirst();
        assertThat(issue.open()).isTrue();
        assertThat(issue.comments()).isZero();
        assertThat(repository.rules().merge()).isEqualTo(Verdict.LEAVE);
        assertThat(repository.rules().drafts()).isTrue();
    }
}
