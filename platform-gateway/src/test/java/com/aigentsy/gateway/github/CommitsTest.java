package com.aigentsy.gateway.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.gateway.effect.NotReadableException;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommitsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void workOfSomebodyElseOnOurBranchIsNotBuiltOver() {
        branchLastTouchedBy("maintainer@example.org");

        assertThatThrownBy(() -> commits().ours("octo/till", "aigentsy/github_1"))
                .asInstanceOf(InstanceOfAssertFactories.type(NotReadableException.class))
                .returns("branch_moved", NotReadableException::reason)
                .returns("operator", NotReadableException::waitsFor);
    }

    @Test
    void ourOwnCommitIsBuiltUpon() {
        branchLastTouchedBy("octo@users.noreply.github.com");

        assertThatCode(() -> commits().ours("octo/till", "aigentsy/github_1")).doesNotThrowAnyException();
    }

    private static void branchLastTouchedBy(String email) {
        SERVER.stubFor(get("/repos/octo/till/git/ref/heads/aigentsy/github_1")
                .willReturn(okJson("{\"object\": {\"sha\": \"c1\"}}")));
        SERVER.stubFor(get("/repos/octo/till/git/commits/c1")
                .willReturn(okJson("{\"sha\": \"c1\", \"tree\": {\"sha\": \"t1\"}, \"committer\": {\"name\": \"x\","
                        + " \"email\": \"" + email + "\", \"date\": \"2026-11-23T08:00:00Z\"}}")));
    }

    private static Commits commits() {
        var account = new GitHubAccount(URI.create(SERVER.baseUrl()), Optional.of("secret"), Optional.of("octo"));
        var http = new GitHubHttp(account);
        return new Commits(new GitHubReader(http, Clock.systemUTC()), new GitHubWriter(http), account);
    }
}
