package com.aigentsy.discovery.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Findings.Statement;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.runtime.testing.contract.Contract;
import com.aigentsy.runtime.testing.contract.Counterpart;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What discovery asks of a GitHub by a third party. Where it is not GitHub: it answers a file with JSON about it even where
 * the file itself was asked for, and pull requests that mention an issue are not in its timeline.
 */
class SearchWireTest {

    private static final String QUERY = "is:issue is:open label:\"help wanted\"";
    private static final String REPOSITORY = "/repos/harbourlight/totals";

    @Test
    void findsIssuesPageByPageAndLooksCloser() throws Exception {
        Contract.with(Counterpart.EMULATE, "search", server -> {
            prepare(server);
            GitHubIssues gitHub = GitHubIssues.connect(settings(server), new Recollection().by(new HandClock()));

            ListingPage first = gitHub.read(Sweep.search(QUERY));
            ListingPage second = gitHub.read(Objects.requireNonNull(first.next()));
            assertThat(first.listings()).hasSize(2);
            assertThat(second.listings()).hasSize(1);
            assertThat(second.next()).isNull();
            assertThat(first.listings())
                    .extracting(Listing::title)
                    .doesNotContain("Nobody may take this")
                    .doesNotContainAnyElementsOf(
                            second.listings().stream().map(Listing::title).toList());

            Listing named = only(gitHub.read(Sweep.named(server.url() + "/harbourlight/totals/issues/1")));
            assertThat(named.title()).isEqualTo("Totals are off by a cent");
            assertThat(named.labels()).containsExactly("help wanted");
            assertThat(named.state().open()).isTrue();
            assertThat(gitHub.read(Sweep.named(server.url() + "/harbourlight/totals/issues/99"))
                            .problems())
                    .singleElement()
                    .asString()
                    .endsWith("there is no such issue");

            server.meanwhile("PATCH", REPOSITORY + "/issues/1", "{\"state\": \"closed\"}");
            var findings = gitHub.investigate(named);
            assertThat(findings.closedSince()).isTrue();
            assertThat(findings.statements())
                    .extracting(Statement::path)
                    .containsExactlyInAnyOrder("CONTRIBUTING.md", "README.md");
        });
    }

    private static void prepare(Contract server) {
        server.meanwhile("POST", REPOSITORY + "/labels", "{\"name\": \"help wanted\", \"color\": \"008672\"}");
        for (String title : List.of("Totals are off by a cent", "Dates are off by a day", "Names are cut")) {
            server.meanwhile(
                    "POST",
                    REPOSITORY + "/issues",
                    "{\"title\": \"" + title + "\", \"body\": \"Help.\", \"labels\": [\"help wanted\"]}");
        }
        server.meanwhile("POST", REPOSITORY + "/issues", "{\"title\": \"Nobody may take this\"}");
        server.meanwhile(
                "PUT",
                REPOSITORY + "/contents/CONTRIBUTING.md",
                "{\"message\": \"Rules\", \"content\": \"QmUga2luZC4=\"}");
    }

    private static GitHubSettings settings(Contract server) {
        return new GitHubSettings(URI.create(server.url()), Optional.of(Contract.KEY), true, List.of(QUERY), 2, 1000);
    }

    private static Listing only(ListingPage page) {
        assertThat(page.listings()).hasSize(1);
        return page.listings().getFirst();
    }
}
