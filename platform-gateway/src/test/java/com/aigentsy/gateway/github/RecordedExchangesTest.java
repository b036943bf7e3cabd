package com.aigentsy.gateway.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay itself, on small recordings of our own: it holds where the adapter does right, and fails where it would not. */
class RecordedExchangesTest {

    @TempDir
    Path folder;

    @Test
    void holdsWhenTheAdapterMakesTheRecordedRequestsAndWaits() throws IOException {
        record("createPullRequest", "2");

        assertThat(RecordedExchanges.replay(folder)).isEqualTo(new RecordedExchanges.Result(5, List.of()));
    }

    @Test
    void failsWhenAnotherRequestWasRecorded() throws IOException {
        record("another title", "1");

        assertThat(RecordedExchanges.replay(folder).failures())
                .anySatisfy(failure -> assertThat(failure).startsWith("POST pulls"))
                .contains("nothing but recorded requests was made");
    }

    private void record(String title, String retryAfter) throws IOException {
        Path pulls = Files.createDirectories(folder.resolve("create-pull-request"));
        String pull = """
                {"number": 273, "html_url": "http://x/273", "state": "open", "title": "createPullRequest",
                 "head": {"ref": "test/stable", "sha": "00"}, "created_at": "2019-09-08T23:20:37Z",
                 "updated_at": "2019-09-08T23:20:37Z"}""";
        Files.writeString(pulls.resolve("body-4.json"), pull);
        Files.writeString(pulls.resolve("body-6.json"), "[" + pull + "]");
        Files.writeString(pulls.resolve("mapping-4.json"), """
                {"request": {"url": "/repos/hub4j-test-org/github-api/pulls", "method": "POST",
                  "headers": {"Accept": {"equalTo": "application/vnd.github+json"}},
                  "bodyPatterns": [{"ignoreExtraElements": true, "equalToJson": {"head": "test/stable", "base": "main",
                    "title": "%s", "body": "## test", "maintainer_can_modify": true}}]},
                 "response": {"status": 201, "bodyFileName": "4.json",
                  "headers": {"Date": "{{now timezone='GMT' format='EEE'}}"}}}""".formatted(title));
        Files.writeString(pulls.resolve("mapping-6.json"), """
                {"request": {"url": "/repos/hub4j-test-org/github-api/pulls?state=open", "method": "GET"},
                 "response": {"status": 200, "bodyFileName": "6.json"}}""");
        Path limits = Files.createDirectories(folder.resolve("secondary-rate-limit"));
        limit(limits.resolve("a-2.json"), 429, "{\"Retry-After\": \"" + retryAfter + "\"}", "Started", "waited");
        limit(limits.resolve("a-3.json"), 200, "{}", "waited", "waited");
    }

    private static void limit(Path file, int status, String headers, String from, String to) throws IOException {
        Files.writeString(file, """
                {"request": {"url": "/repos/a/b", "method": "GET"},
                 "response": {"status": %d, "body": "{}", "headers": %s},
                 "scenarioName": "limit", "requiredScenarioState": "%s", "newScenarioState": "%s"}""".formatted(status, headers, from, to));
    }
}
