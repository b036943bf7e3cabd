package com.aigentsy.runtime.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Samples;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.OtlpReceiver.Received;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
@QuarkusTestResource(value = Collector.class, restrictToAnnotatedClass = true)
class TracesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Wire wire = new Wire();

    @Inject
    Traces traces;

    @Inject
    Database database;

    @Test
    void oneOpportunityIsOneTraceFromItsDiscoveryThroughTopicsAndTasks() {
        discover("github_8101");
        await().atMost(SOON).until(() -> events(Topic.COMPLETED, "github_8101").size() == 1);

        String trace = trace(Topic.DISCOVERED, "github_8101");
        await().atMost(SOON).until(() -> of(trace).size() >= 4);
        Received discovered = named("discovered", trace);
        Received scored = named("runtime-test", trace);
        assertThat(discovered.parent()).isEmpty();
        assertThat(scored.parent()).isEqualTo(discovered.id());
        assertThat(of(trace).stream().filter(span -> span.name().equals("finish")))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.parent()).isEqualTo(scored.id()));
        assertThat(trace(Topic.SCORED, "github_8101")).isEqualTo(trace);
        assertThat(trace(Topic.COMPLETED, "github_8101")).isEqualTo(trace);
    }

    @Test
    void twoOpportunitiesOfOneScanAreTwoTraces() {
        discover("github_8201");
        discover("github_8202");

        await().atMost(SOON).until(() -> events(Topic.DISCOVERED, "github_8202").size() == 1);
        assertThat(trace(Topic.DISCOVERED, "github_8201")).isNotEqualTo(trace(Topic.DISCOVERED, "github_8202"));
    }

    @Test
    void whatIsDoneForAnotherReasonLeavesAnOpportunityInItsOwnTrace() {
        String own = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Envelope<?> of;
        try (var _ = traces.open(new Work("request", null, "an operator's", own))) {
            of = traces.stamp(Samples.discovered("github_8301"));
        }

        Envelope<?> untouched;
        try (var _ = traces.open(new Work("request", null, "an operator's", null))) {
            untouched = traces.stamp(of);
        }

        assertThat(untouched).isEqualTo(of);
    }

    @Test
    void aTraceparentThatCannotBeReadBeginsAnotherTrace() {
        try (var _ = traces.open(new Work("request", null, "a stranger's", "00-zz-not-a-parent"))) {
            assertThat(traces.current()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        }
        assertThat(traces.current()).isNull();
    }

    @Test
    void probesAndScrapesAreNoTraces() {
        given().get("/q/health/live").then().statusCode(200);
        discover("github_8401");

        await().atMost(SOON).until(() -> events(Topic.SCORED, "github_8401").size() == 1);
        String trace = trace(Topic.DISCOVERED, "github_8401");
        await().atMost(SOON).until(() -> !of(trace).isEmpty());
        assertThat(Collector.RECEIVER.spans()).noneMatch(span -> span.name().contains("/q/"));
    }

    private void discover(String id) {
        try (var _ = traces.open(new Work("scan", null, "a task", null))) {
            Envelope<?> sample = Samples.discovered(id);
            var first = Envelope.first((OpportunityDiscovered) sample.event(), "run-1", Samples.NOW);
            database.record(Recording.of(first));
        }
    }

    private List<Envelope<?>> events(Topic topic, String id) {
        return wire.events(topic, id);
    }

    private String trace(Topic topic, String id) {
        String traceparent = events(topic, id).getFirst().attributes().traceparent();
        assertThat(traceparent).as(topic + " of " + id).isNotNull();
        return traceparent.split("-")[1];
    }

    private static Received named(String name, String trace) {
        return of(trace).stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Received> of(String trace) {
        return Collector.RECEIVER.spans().stream()
                .filter(span -> span.trace().equals(trace))
                .toList();
    }
}
