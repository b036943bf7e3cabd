package com.aigentsy.discovery.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Listing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GitHubIssuesTest extends GitHubAdapterTest {

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
}
