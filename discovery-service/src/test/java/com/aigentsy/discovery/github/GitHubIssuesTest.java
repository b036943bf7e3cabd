package com.aigentsy.discovery.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.SourceFailedException;
import com.aigentsy.discovery.SourceWaitsException;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Findings.Statement;
import com.aigentsy.discovery.domain.Listing;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubIssuesTest {

    private static final String QUERY = "is:issue is:open label:\"help wanted\"";

    private static final WireMockServer gitHub = new WireMockServer(options().dynamicPort());

    private final HandClock clock = new HandClock();
    private final Recollection memory = new Recollection();
    private final GitHubIssues issues = connected(1000);

    @BeforeAll
    static void start() {
        gitHub.start();
    }

    @BeforeEach
    void reset() {
        gitHub.resetAll();
    }

    @AfterAll
    static void stop() {
        gitHub.stop();
    }

    private GitHubIssues connected(int maxResults) {
        return GitHubIssues.connect(settings(maxResults), memory.by(clock));
    }

    private GitHubSettings settings(int maxResults) {
        return new GitHubSettings(
                URI.create(gitHub.baseUrl()), Optional.of("read-only"), true, List.of(QUERY), 2, maxResults);
    }

    private static Sweep first() {
        return Sweep.search(QUERY);
    }

    private void search(int page, ResponseDefinitionBuilder answer) {
        gitHub.stubFor(get(urlPathEqualTo("/search/issues"))
                .withQueryParam("q", equalTo(QUERY))
                .withQueryParam("page", equalTo(String.valueOf(page)))
                .willReturn(answer));
    }

    private static ResponseDefinitionBuilder linked(String body) {
        return okJson(body).withHeader("Link", "<https://elsewhere.example/page2>; rel=\"next\"");
    }

    @Test
    void readsPageAfterPageAtItsOwnHostUntilGitHubNamesNoNextOne() {
        search(1, linked(IssuesJson.search(3, 1, 2)));
        search(2, okJson(IssuesJson.search(3, 3, 3)));

        ListingPage page1 = issues.read(first());
        ListingPage page2 = issues.read(next(page1));

        assertThat(page1.listings()).extracting(Listing::opportunityId).containsExactly("github_1", "github_2");
        assertThat(page2.listings()).extracting(Listing::naturalKey).containsExactly("github|issue|3");
        assertThat(page2.next()).isNull();
        gitHub.verify(
                2,
                getRequestedFor(urlPathEqualTo("/search/issues"))
                        .withHeader("Authorization", equalTo("Bearer read-only"))
                        .withQueryParam("per_page", equalTo("2")));
    }

    @Test
    void goesOnByTheTotalWhereAServerSendsNoLinks() {
        search(1, okJson(IssuesJson.search(3, 1, 2)));
        assertThat(next(issues.read(first())).page()).isEqualTo(2);
    }

    @Test
    void stopsAtItsOwnBoundAndSaysSo() {
        search(1, linked(IssuesJson.search(30_000, 1, 2)));
        ListingPage page = connected(2).read(first());
        assertThat(page.next()).isNull();
        assertThat(page.problems()).singleElement().asString().contains("2 results of 30000", "max-results");
    }

    @Test
    void beyondAThousandResultsItAsksForOlderOnes() {
        var last = new Sweep(QUERY, null, 500, null, 998);
        search(500, okJson(IssuesJson.search(3000, 1, 2)));
        Sweep next = next(connected(5000).read(last));
        assertThat(next.page()).isEqualTo(1);
        assertThat(next.before()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        gitHub.stubFor(get(urlPathEqualTo("/search/issues"))
                .withQueryParam("q", equalTo(QUERY + " created:<=2026-11-01T10:00:00Z"))
                .willReturn(okJson(IssuesJson.search(1, 9, 9))));
        assertThat(issues.read(next).listings()).hasSize(1);
    }

    @Test
    void asksForAnUnchangedPageConditionallyAndReusesIt() {
        search(1, linked(IssuesJson.search(3, 1, 2)).withHeader("ETag", "W/\"abc\""));
        ListingPage before = issues.read(first());
        gitHub.resetMappings();
        gitHub.stubFor(get(urlPathEqualTo("/search/issues"))
                .withHeader("If-None-Match", equalTo("W/\"abc\""))
                .willReturn(aResponse().withStatus(304)));

        assertThat(issues.read(first())).isEqualTo(before);
    }

    @Test
    void waitsAsLongAsRetryAfterSaysAndAsksNobodyMeanwhile() {
        search(
                1,
                jsonResponse("{\"message\": \"You have exceeded a secondary rate limit.\"}", 429)
                        .withHeader("Retry-After", "8"));

        assertWaits(Duration.ofSeconds(8), () -> issues.read(first()));
        clock.forward(Duration.ofSeconds(7));
        assertWaits(Duration.ofSeconds(1), () -> issues.read(first()));
        gitHub.verify(1, getRequestedFor(urlPathEqualTo("/search/issues")));
        search(1, okJson(IssuesJson.search(1, 1, 1)));
        clock.forward(Duration.ofSeconds(1));
        assertThat(issues.read(first()).listings()).hasSize(1);
    }

    @Test
    void aSecondaryLimitWithoutRetryAfterWaitsForTheReset() {
        Instant theirs = clock.instant().plusSeconds(3600);
        search(
                1,
                jsonResponse("{\"message\": \"You have exceeded a secondary rate limit.\"}", 403)
                        .withHeader(
                                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs.atOffset(ZoneOffset.UTC)))
                        .withHeader("X-RateLimit-Remaining", "4000")
                        .withHeader(
                                "X-RateLimit-Reset",
                                String.valueOf(theirs.plusSeconds(3).getEpochSecond())));

        assertWaits(Duration.ofSeconds(3), () -> issues.read(first()));
    }

    @Test
    void withoutAnyHintItWaitsAMinuteAndTwiceAsLongTheNextTime() {
        search(1, jsonResponse("{\"message\": \"You have exceeded a secondary rate limit.\"}", 403));

        assertWaits(Duration.ofMinutes(1), () -> issues.read(first()));
        clock.forward(Duration.ofMinutes(1));
        assertWaits(Duration.ofMinutes(2), () -> issues.read(first()));
        clock.forward(Duration.ofMinutes(2));
        search(1, okJson(IssuesJson.search(1, 1, 1)));
        issues.read(first());
        search(1, jsonResponse("{\"message\": \"You have exceeded a secondary rate limit.\"}", 403));
        assertWaits(Duration.ofMinutes(1), () -> issues.read(first()));
    }

    @Test
    void theLastRequestOfAWindowMakesTheNextOneWaitWithoutAsking() {
        search(
                1,
                linked(IssuesJson.search(3, 1, 2))
                        .withHeader(
                                "Date",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        clock.instant().atOffset(ZoneOffset.UTC)))
                        .withHeader("X-RateLimit-Remaining", "0")
                        .withHeader(
                                "X-RateLimit-Reset",
                                String.valueOf(clock.instant().plusSeconds(40).getEpochSecond())));

        ListingPage page = issues.read(first());
        assertWaits(Duration.ofSeconds(40), () -> issues.read(next(page)));
        gitHub.verify(1, getRequestedFor(urlPathEqualTo("/search/issues")));
    }

    @Test
    void aUsedUpSearchLimitDoesNotHoldBackOtherRequests() {
        search(
                1,
                jsonResponse("{\"message\": \"API rate limit exceeded\"}", 403)
                        .withHeader("X-RateLimit-Remaining", "0")
                        .withHeader(
                                "X-RateLimit-Reset",
                                String.valueOf(clock.instant().plusSeconds(40).getEpochSecond())));
        gitHub.stubFor(get("/repos/acme/parser/issues/7").willReturn(okJson(IssuesJson.issue(7))));

        assertThatThrownBy(() -> issues.read(first())).isInstanceOf(SourceWaitsException.class);
        assertThat(issues.read(Sweep.named(gitHub.baseUrl() + "/acme/parser/issues/7"))
                        .listings())
                .hasSize(1);
    }

    @Test
    void aRefusalForAnotherReasonIsAFailureForGood() {
        search(1, jsonResponse("{\"message\": \"Resource not accessible by personal access token\"}", 403));
        assertFails(false, () -> issues.read(first()));
    }

    @Test
    void aServerErrorMayPass() {
        search(1, aResponse().withStatus(502));
        assertFails(true, () -> issues.read(first()));
    }

    @Test
    void followsNoRedirectAndShowsTheTokenToNobodyElse() {
        search(1, aResponse().withStatus(302).withHeader("Location", gitHub.baseUrl() + "/elsewhere"));
        assertFails(false, () -> issues.read(first()));
        gitHub.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void anAnswerThatIsNoSearchResultIsAFailure() {
        search(1, okJson("[]"));
        assertFails(false, () -> issues.read(first()));
        search(1, aResponse().withBody("<html>"));
        assertFails(false, () -> issues.read(first()));
    }

    @Test
    void anItemWithoutIdentityIsReportedAndTheOthersAreRead() {
        String strange = """
                {"id": 5, "number": 1, "title": "x", "repository_url": "https://api.github.com/repos/../etc"}""";
        search(1, okJson(IssuesJson.search(3, "{\"title\": \"no id\"}", strange, IssuesJson.issue(4))));
        ListingPage page = issues.read(first());
        assertThat(page.listings()).extracting(Listing::opportunityId).containsExactly("github_4");
        assertThat(page.problems()).hasSize(2);
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        search(1, aResponse().withBody("x".repeat(9 * 1024 * 1024)));
        assertFails(true, () -> issues.read(first()));
    }

    @Test
    void saysWhenANamedIssueDoesNotExist() {
        ListingPage page = issues.read(Sweep.named(gitHub.baseUrl() + "/acme/parser/issues/404"));
        assertThat(page.listings()).isEmpty();
        assertThat(page.problems()).singleElement().asString().endsWith("there is no such issue");
    }

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

    private static Sweep next(ListingPage page) {
        return Optional.ofNullable(page.next()).orElseThrow();
    }

    private void assertWaits(Duration expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SourceWaitsException.class,
                        pause -> assertThat(pause.until())
                                .isEqualTo(clock.instant().plus(expected)));
    }

    private static void assertFails(boolean passing, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SourceFailedException.class,
                        failure -> assertThat(failure.passing()).isEqualTo(passing));
    }
}
