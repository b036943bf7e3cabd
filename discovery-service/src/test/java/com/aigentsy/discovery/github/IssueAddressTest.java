package com.aigentsy.discovery.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueAddressTest {

    private static final URI SITE = URI.create("https://github.com");

    @Test
    void readsAnIssuesPage() {
        var expected = new IssueAddress("acme/parser.js", 7);
        assertThat(IssueAddress.of("https://github.com/acme/parser.js/issues/7", SITE))
                .contains(expected);
        assertThat(IssueAddress.of("https://github.com/acme/parser.js/issues/7/", SITE))
                .contains(expected);
        assertThat(IssueAddress.of("https://github.com/acme/parser.js/issues/7#issuecomment-1", SITE))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com/acme/parser/issues/7",
                "https://github.com.evil.example/acme/parser/issues/7",
                "https://github.com@evil.example/acme/parser/issues/7",
                "https://user@github.com/acme/parser/issues/7",
                "https://github.com:8443/acme/parser/issues/7",
                "https://github.com/acme/parser/pull/7",
                "https://github.com/acme/parser/issues/7?x=1",
                "https://github.com/acme/../issues/7",
                "https://github.com/acme/parser/issues/0",
                "https://github.com/acme/parser/issues/7/../8",
                "https://github.com/acme/parser/issues/99999999999",
                "https://github.com/acme/par%2Fser/issues/7",
                "https://github.com/acme/parser/issues",
                "mailto:acme@example.org",
                "file:///etc/passwd",
                "//github.com/acme/parser/issues/7",
                "not an address",
                ""
            })
    void refusesEverythingElse(String url) {
        assertThat(IssueAddress.of(url, SITE)).isEmpty();
    }

    @Test
    void theSiteOfThePublicApiIsGitHubItselfAndElsewhereTheApisOwnHost() {
        assertThat(settings("https://api.github.com", true).site()).isEqualTo(SITE);
        assertThat(settings("http://127.0.0.1:13000/", true).site()).isEqualTo(URI.create("http://127.0.0.1:13000"));
        assertThat(settings("https://git.example.org/api/v3", true).site())
                .isEqualTo(URI.create("https://git.example.org"));
    }

    @Test
    void inTheRealWorldItNeedsATokenAndEncryption() {
        assertThat(settings("https://api.github.com", false).disabled())
                .get()
                .asString()
                .contains("GITHUB_READ_TOKEN");
        assertThat(settings("http://127.0.0.1:13000", true).disabled()).isEmpty();
        var clear =
                new GitHubSettings(URI.create("http://git.example.org"), Optional.of("t"), false, List.of(), 100, 100);
        assertThat(clear.disabled()).get().asString().contains("https");
    }

    private static GitHubSettings settings(String base, boolean synthetic) {
        return new GitHubSettings(URI.create(base), Optional.empty(), synthetic, List.of(), 100, 1000);
    }
}
