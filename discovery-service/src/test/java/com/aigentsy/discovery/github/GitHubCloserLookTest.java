package com.aigentsy.discovery.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Findings.Statement;
import com.aigentsy.discovery.domain.Listing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubCloserLookTest extends GitHubAdapterTest {

    @Test
    void readsTheRulesOfARepositoryOncePerDay() {
        gitHub.stubFor(get("/repos/acme/parser/contents/").willReturn(okJson("""
                [{"name": "README.md", "type": "file", "size": 5}, {"name": ".github", "type": "dir", "size": 0},
                 {"name": "src", "type": "dir", "size": 0}, {"name": "AI_POLICY.md", "type": "file", "size": 9}]""")));
        gitHub.stubFor(get("/repos/acme/parser/contents/.github")
                .willReturn(okJson("[{\"name\": \"CONTRIBUTING.md\", \"type\": \"file\", \"size\": 9}]")));
        gitHub.stubFor(get("/repos/acme/parser/contents/AI_POLICY.md")
                .willReturn(aResponse().withBody("No AI.")));
        gitHub.stubFor(get("/repos/acme/parser/contents/.github/CONTRIBUTING.md")
                .withHeader("Accept", equalTo("application/vnd.github.raw+json"))
                .willReturn(aResponse().withBody("Be kind.")));
        gitHub.stubFor(get("/repos/acme/parser/contents/README.md")
                .willReturn(aResponse().withBody("Hello")));

        List<Statement> read = issues.investigate(listing()).statements();
        issues.investigate(listing());

        assertThat(read)
                .containsExactly(
                        new Statement("AI_POLICY.md", "No AI."),
                        new Statement(".github/CONTRIBUTING.md", "Be kind."),
                        new Statement("README.md", "Hello"));
        gitHub.verify(1, getRequestedFor(urlPathEqualTo("/repos/acme/parser/contents/README.md")));
        clock.forward(Duration.ofHours(25));
        issues.investigate(listing());
        gitHub.verify(2, getRequestedFor(urlPathEqualTo("/repos/acme/parser/contents/README.md")));
    }

    @Test
    void aRepositoryThatShowsNothingForbidsNothing() {
        assertThat(issues.investigate(listing()).statements()).isEmpty();
        assertThat(issues.investigate(listing()).linkedPullRequests()).isEmpty();
    }

    @Test
    void findsOpenAndMergedPullRequestsOfTheRepositoryInTheTimeline() {
        timeline(reference("open", "null", "acme/parser", 8));
        assertThat(issues.investigate(listing()).linkedPullRequests())
                .containsExactly("https://github.com/acme/parser/pull/8");
        timeline(reference("closed", "\"2026-11-02T10:00:00Z\"", "acme/parser", 9));
        assertThat(issues.investigate(listing()).linkedPullRequests())
                .containsExactly("https://github.com/acme/parser/pull/9");
        timeline("{\"event\": \"connected\"}");
        assertThat(issues.investigate(listing()).linkedPullRequests()).hasSize(1);
    }

    @Test
    void abandonedForeignAndMereMentionsLinkNothing() {
        timeline(reference("closed", "null", "acme/parser", 8) + "," + reference("open", "null", "fork/parser", 1)
                + ",{\"event\": \"connected\"},{\"event\": \"disconnected\"},{\"event\": \"commented\"},"
                + "{\"event\": \"cross-referenced\", \"source\": {\"issue\": {\"state\": \"open\"}}}");
        assertThat(issues.investigate(listing()).linkedPullRequests()).isEmpty();
    }

    private void timeline(String events) {
        gitHub.stubFor(get(urlPathEqualTo("/repos/acme/parser/issues/7/timeline"))
                .withQueryParam("page", absent())
                .willReturn(okJson("[" + events + "]")));
    }

    private static String reference(String state, String mergedAt, String repository, int number) {
        return """
                {"event": "cross-referenced", "source": {"issue": {"state": "%s", "pull_request": {"merged_at": %s},
                 "html_url": "https://github.com/%s/pull/%d", "repository": {"full_name": "%s"}}}}""".formatted(state, mergedAt, repository, number, repository);
    }

    private Listing listing() {
        gitHub.stubFor(get("/repos/acme/parser/issues/7").willReturn(okJson(IssuesJson.issue(7))));
        return issues.read(Sweep.named(gitHub.baseUrl() + "/acme/parser/issues/7"))
                .listings()
                .getFirst();
    }
}
