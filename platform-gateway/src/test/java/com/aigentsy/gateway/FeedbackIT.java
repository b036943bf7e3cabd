package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.PollSchedule;
import com.aigentsy.gateway.monitoring.PullState;
import com.aigentsy.gateway.monitoring.PullState.Remark;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.Watch;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class FeedbackIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Bench bench;

    @Inject
    SubmissionBook book;

    @Inject
    MonitorWorker.Telling telling;

    @Inject
    Clock clock;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();
    private final List<Remark> said = new ArrayList<>();
    private boolean closed;

    @Test
    void aReviewTravelsBackAndItsRevisionIsMerged() {
        Work first = Work.on("github_7601", "acme/review3", 1, forge.head("acme/review3"));
        wire.send(first.priced());

        Envelope<?> travels = last(Topic.FEEDBACK, first, 1);
        var feedback = (OpportunityFeedback) travels.event();
        assertThat(feedback.feedback())
                .extracting(Feedback::kind, Feedback::round, Feedback::body)
                .containsExactly(
                        Feedback.REVIEW,
                        1,
                        "Please round half even.\n\nTotals.java:1: Here.\n\nTotals.java:1: And say why.");
        assertThat(feedback.revision()).isEqualTo(1);
        assertThat(travels.attributes().sequence())
                .isEqualTo(last(Topic.SUBMITTED, first, 1).attributes().sequence() + 1);

        Work second = first.revised(2, true).with(Work.fix("Totals.java", "class Totals { /* half even */ }\n"));
        wire.send(second.update());
        Envelope<?> ends = last(Topic.COMPLETED, first, 1);
        var won = (OpportunityCompleted) ends.event();
        assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
        assertThat(won.revision()).isEqualTo(2);
        assertThat(forge.pulls("acme/review3")).hasSize(1);
        assertThat(wire.events(Topic.FEEDBACK, first.id())).hasSize(1);
    }

    @Test
    void whatIsSaidWhileARevisionIsInWorkWaitsForItAndTheEndIsNumberedAfterAllOfIt() {
        Work first = Work.on("github_7602", "acme/review2", 1, forge.head("acme/review2"));
        wire.send(first.priced());
        long submitted = last(Topic.SUBMITTED, first, 1).attributes().sequence();
        review("Please round half even.");
        look(first);
        look(first);
        assertThat(last(Topic.FEEDBACK, first, 1).attributes().sequence()).isEqualTo(submitted + 1);

        review("And name the method.");
        look(first);
        look(first);
        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, first.id()).stream()
                        .anyMatch(notice ->
                                ((PipelineNotice) notice.event()).reason().equals("changes_asked")));
        assertThat(wire.events(Topic.FEEDBACK, first.id())).hasSize(1);

        Work second = first.revised(2, true).with(Work.fix("Totals.java", "class Totals { /* half even */ }\n"));
        wire.send(second.update());
        long again = last(Topic.SUBMITTED, first, 2).attributes().sequence();
        look(second);
        var feedback = (OpportunityFeedback) last(Topic.FEEDBACK, first, 2).event();
        assertThat(feedback.feedback().round()).isEqualTo(2);
        assertThat(feedback.feedback().body()).isEqualTo("And name the method.");
        assertThat(feedback.revision()).isEqualTo(2);

        closed = true;
        look(second);
        assertThat(last(Topic.COMPLETED, first, 1).attributes().sequence()).isEqualTo(again + 2);
    }

    @Test
    void theEndIsNumberedAfterAnOfferThatCameTooLate() {
        Work first = Work.on("github_7603", "acme/late", 1, forge.head("acme/late"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first, 1);
        Envelope<?> late = first.revised(7, true).update();
        bench.plan(
                com.aigentsy.gateway.effect.Action.UPDATE_PULL_REQUEST,
                first.revised(7, true).update());

        closed = true;
        look(first);
        assertThat(last(Topic.COMPLETED, first, 1).attributes().sequence())
                .isEqualTo(late.attributes().sequence() + 1);
    }

    private void review(String words) {
        Instant second = Instant.parse("2026-11-20T10:00:00Z").plusSeconds(said.size());
        said.add(new Remark("ada", true, true, words, second));
    }

    /** As the worker looks at its time, at what the platform is said to show. */
    private void look(Work work) {
        var worker = new MonitorWorker(
                book,
                new MonitorWorker.Eyes(Map.of("github", shown()), new PollSchedule(Duration.ofHours(1))),
                telling,
                clock);
        String key = MonitorWorker.key(work.id(), work.revision());
        bench.record(worker.handle(new Task(UUID.randomUUID(), MonitorWorker.KIND, key, "{}", 1, 1, Instant.now())));
    }

    private Watch shown() {
        return new Watch() {
            @Override
            public String platform() {
                return "github";
            }

            @Override
            public Look look(String repository, String number, @Nullable String etag) {
                Instant now = clock.instant();
                return new Look.Seen(new PullState(!closed, null, null, closed ? now : null, now, said), etag);
            }
        };
    }

    private Envelope<?> last(Topic topic, Work work, int count) {
        return await(topic + " of " + work.id())
                .atMost(SOON)
                .until(() -> wire.events(topic, work.id()), found -> found.size() == count)
                .getLast();
    }
}
