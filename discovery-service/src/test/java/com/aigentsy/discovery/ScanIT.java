package com.aigentsy.discovery;

import static com.aigentsy.discovery.GitHubStandIn.BOUNTY;
import static com.aigentsy.discovery.GitHubStandIn.HELP;
import static com.aigentsy.discovery.GitHubStandIn.SERVER;
import static com.aigentsy.discovery.GitHubStandIn.finds;
import static com.aigentsy.discovery.GitHubStandIn.issue;
import static com.aigentsy.discovery.GitHubStandIn.more;
import static com.aigentsy.discovery.GitHubStandIn.results;
import static com.aigentsy.discovery.GitHubStandIn.search;
import static com.aigentsy.discovery.GitHubStandIn.searched;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.discovery.Caller.Report;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Workers;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "discovery"))
@QuarkusTestResource(GitHubStandIn.class)
class ScanIT {

    private final Caller caller = new Caller();

    @Inject
    Database database;

    @Inject
    Workers workers;

    private Discovered topic() {
        return new Discovered(database);
    }

    @BeforeEach
    void emptyGitHub() {
        GitHubStandIn.clear();
    }

    @Test
    void anUnchangedPageIsAskedForConditionallyAndCountsAsBefore() {
        finds(BOUNTY, 1, okJson(results(issue(301, "[$250] Parser"))).withHeader("ETag", "\"v1\""));
        caller.completed(caller.start("{}"));
        SERVER.stubFor(search(BOUNTY, 1)
                .atPriority(1)
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));

        Report second = caller.completed(caller.start("{}"));

        assertThat(second.source().path("duplicate")).hasToString("1");
        assertThat(second.source().path("errors")).isEmpty();
        SERVER.verify(searched(BOUNTY, 1).withHeader("If-None-Match", equalTo("\"v1\"")));
    }

    @Test
    void waitsOutARateLimitAndGoesOnAtTheSamePage() {
        finds(BOUNTY, 1, more(issue(401, "[$250] Parser"), issue(402, "[$250] Lexer")));
        SERVER.stubFor(search(BOUNTY, 2)
                .inScenario("limit")
                .whenScenarioStateIs("Started")
                .willSetStateTo("over")
                .willReturn(jsonResponse("{\"message\": \"You have exceeded a secondary rate limit\"}", 429)
                        .withHeader("Retry-After", "2")));
        SERVER.stubFor(search(BOUNTY, 2)
                .inScenario("limit")
                .whenScenarioStateIs("over")
                .willReturn(okJson(results(issue(403, "[$250] Printer")))));

        Instant before = Instant.now();
        String run = caller.start("{}");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> caller.report(run).source().has("waiting_until"));
        assertThat(caller.report(run).source().path("waiting_for").asText()).contains("secondary rate limit");
        Report report = caller.completed(run);

        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
        assertThat(report.source().path("published")).hasToString("3");
        SERVER.verify(1, searched(BOUNTY, 1));
        SERVER.verify(2, searched(BOUNTY, 2));
    }

    @Test
    void aLimitInTheMiddleOfAPageKeepsWhatWasDecided() {
        finds(BOUNTY, issue(451, "[$250] Parser"), issue(452, "[$250] Lexer"));
        SERVER.stubFor(get(urlPathEqualTo("/repos/acme/parser/issues/452/timeline"))
                .inScenario("timeline")
                .whenScenarioStateIs("Started")
                .willSetStateTo("over")
                .willReturn(jsonResponse("{\"message\": \"secondary rate limit\"}", 403)
                        .withHeader("Retry-After", "1")));

        Report report = caller.completed(caller.start("{}"));

        assertThat(report.source().path("found")).hasToString("2");
        assertThat(report.source().path("published")).hasToString("2");
        SERVER.verify(1, getRequestedFor(urlPathEqualTo("/repos/acme/parser/issues/451/timeline")));
        topic().assertPublished(451, 452);
    }

    @Test
    void aScanThatWasKilledGoesOnAtItsCursor() {
        finds(BOUNTY, 1, more(issue(501, "[$250] Parser"), issue(502, "[$250] Lexer")));
        finds(BOUNTY, 2, okJson(results(issue(503, "[$250] Printer"))));
        leaveBehind("run_killed", "[{\"query\": \"is:issue is:open label:bounty\", \"page\": 2, \"seen\": 2}]");

        Report report = caller.completed("run_killed");

        assertThat(report.source().path("published")).hasToString("1");
        SERVER.verify(0, searched(BOUNTY, 1));
        topic().assertPublished(503);
        topic().assertNotPublished(501);
    }

    /** What a process leaves that was killed between two pages: a cursor, and a task whose lease has run out. */
    private void leaveBehind(String run, String sweeps) {
        database.record(Recording.nothing()
                .statement(Statement.of(
                        "insert into discovery_run (run_id, request, started_at) values ($1, '{}', now() - interval '1 day')",
                        run))
                .statement(Statement.of(
                        "insert into run_source (run_id, source, sweeps, problems, state) values ($1, 'github-issues', $2, '[]', 'running')",
                        run,
                        sweeps))
                .statement(Statement.of(
                        """
                        insert into task (kind, key, payload, attempt, fence, not_before, lease_until)
                        values ('scan', $1, $2, 1, 7, now(), now() - interval '1 second')""", run + "|github-issues", "{\"run_id\": \"" + run + "\", \"source\": \"github-issues\"}")));
        workers.wake();
    }

    @Test
    void aPageThatKeepsFailingIsGivenUpAndTheOthersAreRead() {
        finds(BOUNTY, 1, jsonResponse("{\"message\": \"Validation Failed\"}", 422));
        finds(HELP, issue(551, "[$250] Parser"));

        Report report = caller.completed(caller.start("{}"));

        assertThat(report.state()).isEqualTo("completed");
        assertThat(report.source().path("published")).hasToString("1");
        assertThat(report.source().path("errors").get(0).asText()).contains("422");
    }

    @Test
    void aRunThatCouldReadNothingFailed() {
        SERVER.stubFor(get(urlPathEqualTo("/search/issues"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(401)));
        Report report = caller.completed(caller.start("{}"));
        assertThat(report.state()).isEqualTo("failed");
        assertThat(report.source().path("errors")).isNotEmpty();
    }
}
