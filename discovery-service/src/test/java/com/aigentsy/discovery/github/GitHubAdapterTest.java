package com.aigentsy.discovery.github;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.SourceFailedException;
import com.aigentsy.discovery.SourceWaitsException;
import com.aigentsy.discovery.Sweep;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A GitHub of a test's own, the adapter connected to it, and a clock that the test winds. */
abstract class GitHubAdapterTest {

    static final String QUERY = "is:issue is:open label:\"help wanted\"";

    static final WireMockServer gitHub = new WireMockServer(options().dynamicPort());

    final HandClock clock = new HandClock();
    final Recollection memory = new Recollection();
    final GitHubIssues issues = connected(1000);

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

    GitHubIssues connected(int maxResults) {
        return GitHubIssues.connect(settings(maxResults), memory.by(clock));
    }

    GitHubSettings settings(int maxResults) {
        return new GitHubSettings(
                URI.create(gitHub.baseUrl()), Optional.of("read-only"), true, List.of(QUERY), 2, maxResults);
    }

    static Sweep first() {
        return Sweep.search(QUERY);
    }

    void search(int page, ResponseDefinitionBuilder answer) {
        gitHub.stubFor(get(urlPathEqualTo("/search/issues"))
                .withQueryParam("q", equalTo(QUERY))
                .withQueryParam("page", equalTo(String.valueOf(page)))
                .willReturn(answer));
    }

    static ResponseDefinitionBuilder linked(String body) {
        return okJson(body).withHeader("Link", "<https://elsewhere.example/page2>; rel=\"next\"");
    }

    static Sweep next(ListingPage page) {
        return Optional.ofNullable(page.next()).orElseThrow();
    }

    void assertWaits(Duration expected, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SourceWaitsException.class,
                        pause -> assertThat(pause.until())
                                .isEqualTo(clock.instant().plus(expected)));
    }

    static void assertFails(boolean passing, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SourceFailedException.class,
                        failure -> assertThat(failure.passing()).isEqualTo(passing));
    }
}
