package com.aigentsy.discovery.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.SourceWaitsException;
import com.aigentsy.discovery.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class GitHubLimitsTest extends GitHubAdapterTest {

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
}
