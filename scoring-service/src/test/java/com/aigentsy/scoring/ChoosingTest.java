package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.scoring.domain.Claim;
import com.aigentsy.scoring.domain.Deciding;
import com.aigentsy.scoring.domain.Means;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final String ID = "github_910";
    private static final Instant SINCE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration COLLECT = Duration.ofMinutes(10);

    private final Map<String, Double> used = new HashMap<>();

    @Test
    void chosenWorkGoesOnAndCommitsItsShare() {
        assertThat(handle(SINCE)).isInstanceOfSatisfying(TaskResult.Done.class, done -> {
            assertThat(done.recording().statements())
                    .extracting(Statement::sql)
                    .containsExactly("chosen " + ID, "[Portion[resource=slots, amount=1.0, limit=1.0]]");
            assertThat(((OpportunityScored) event(done)).route().to()).isEqualTo(Route.AIGENTSY);
        });
    }

    @Test
    void workThatADayHasNothingLeftForWaitsForTheNextDay() {
        used.put("slots", 1.0);
        assertThat(handle(SINCE)).isInstanceOfSatisfying(TaskResult.Again.class, again -> {
            assertThat(again.notBefore()).isEqualTo("2026-11-24T00:00:00Z");
            assertThat(again.reason()).contains("needs 1.00 slots and 0.00 of 0.00 are left");
            assertThat(again.recording().isEmpty()).isTrue();
        });
    }

    @Test
    void workNeverChosenEndsAsSkippedWithTheReason() {
        used.put("slots", 1.0);
        assertThat(handle(SINCE.plus(Duration.ofDays(7)))).isInstanceOfSatisfying(TaskResult.Done.class, done -> {
            assertThat(done.recording().statements()).extracting(Statement::sql).containsExactly("passed over " + ID);
            var completed = (OpportunityCompleted) event(done);
            assertThat(completed.completion().outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(completed.completion().reason()).isEqualTo("not_chosen");
            assertThat(completed.completion().detail()).contains("0.00 of 0.00 are left");
            assertThat(completed.route().to()).isEqualTo(Route.REJECT);
        });
    }

    private TaskResult handle(Instant now) {
        var means = new Means(
                new Limits(Map.of(Resource.SLOTS, 1.0)), Map.of(Resource.SLOTS, 1.0), Exploration.STANDARD, 20);
        var scorings = new ClaimsInMemory(Map.of(ID, 126.0));
        var books = new ScoreStage.Books(
                scorings, new DecisionLog(new SimpleMeterRegistry()), new Notices("scoring-service"));
        var timing = new Choosing.Timing(Clock.fixed(now, ZoneOffset.UTC), COLLECT, Duration.ofDays(7));
        return new Choosing(new Desk(means, scorings, new DaysInMemory(used)), new Settlement(books), timing)
                .handle(task());
    }

    private static Task task() {
        var found = Listing.bounty(ID, SINCE).discovered();
        var decision = Deciding.decide(Listing.bounty(ID, SINCE));
        var scored = new OpportunityScored(found.event().opportunity(), decision.score(), decision.route());
        var claimed = new ClaimedOpportunity(found.attributes(), scored, new Claim(false, 126, 126), SINCE);
        return new Task(UUID.randomUUID(), Choosing.KIND, ID, EventJson.text(claimed), 1, 1, SINCE);
    }

    private static Object event(TaskResult.Done done) {
        return done.recording().events().getFirst().event();
    }
}
