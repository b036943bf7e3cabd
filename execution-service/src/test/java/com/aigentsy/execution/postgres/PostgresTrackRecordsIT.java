package com.aigentsy.execution.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.World;
import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.execution.generation.order.TrackRecord;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class PostgresTrackRecordsIT {

    private static final String EXECUTION = """
            insert into execution (id, opportunity_id, work_type, state, revision, cause, scored, document)
            values ($1, $1, 'software_development', $2, 0, '{}', '{}', $3)""";
    private static final String CALL = """
            insert into llm_call (execution_id, task, attempt, revision, provider, model, outcome, bought, quality,
                prompt_version, prompt_sha256, prompt, cost_usd, latency_ms, explored, called_at)
            values ($1, $2, $3, 0, $4, 'm', $5, $6, $7, 'v1', '', '', 0.5, 1, $8, now() - $9 * interval '1 day')""";

    @Inject
    Database database;

    private int executions;

    private String execution(String provider, String state, String reason) {
        String id = provider + "_" + executions++;
        String document = "{\"ending\": {\"outcome\": \"%s\", \"reason\": \"%s\"}}"
                .formatted(reason.startsWith("operator") ? "rejected" : "failed", reason);
        database.query(EXECUTION, id, state, document);
        return id;
    }

    private String running(String provider) {
        return execution(provider, "generating", "");
    }

    private Asked on(String execution) {
        return new Asked(execution, execution.substring(0, execution.indexOf('_')), "code", false, 0);
    }

    private final class Asked {

        private final String execution;
        private final String provider;
        private final String task;
        private final boolean explored;
        private final int daysAgo;

        Asked(String execution, String provider, String task, boolean explored, int daysAgo) {
            this.execution = execution;
            this.provider = provider;
            this.task = task;
            this.explored = explored;
            this.daysAgo = daysAgo;
        }

        Asked to(String other) {
            return new Asked(execution, provider, other, explored, daysAgo);
        }

        Asked exploring() {
            return new Asked(execution, provider, task, true, daysAgo);
        }

        Asked daysAgo(int days) {
            return new Asked(execution, provider, task, explored, days);
        }

        Asked answered(int attempt, String outcome) {
            String quality = outcome.equals("truncated") ? outcome : "answered";
            database.query(CALL, execution, task, attempt, provider, outcome, true, quality, explored, daysAgo);
            return this;
        }

        Asked failed(String reason) {
            database.query(CALL, execution, task, 1, provider, reason, false, null, explored, daysAgo);
            return this;
        }
    }

    private static RecursiveComparisonAssert<?> assertRecord(TrackRecord record) {
        return assertThat(record)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class);
    }

    private TrackRecord of(String task, String provider) {
        return new PostgresTrackRecords(database).of(task).getOrDefault(new ModelName(provider, "m"), TrackRecord.NONE);
    }

    private static TrackRecord record(int judged, int validated, String cost, String explored) {
        return new TrackRecord(judged, validated, new BigDecimal(cost), new BigDecimal(explored));
    }

    @Test
    void countsWhatTheTestsSaidAndWhatCouldNotBeUsed() {
        on(running("t1")).answered(1, "refuted").answered(2, "truncated").answered(3, "validated");
        assertRecord(of("code", "t1")).isEqualTo(record(3, 1, "1.5", "0"));
    }

    @Test
    void countsAnAnswerThatWasAskedForAgainAsBadAndTheOpenOneNotAtAll() {
        on(running("t2")).answered(1, "answered").answered(2, "answered");
        assertRecord(of("code", "t2")).isEqualTo(record(1, 0, "0.5", "0"));
    }

    @Test
    void countsAPlanAsGoodWhenAChangeThatFollowedItHeld() {
        on(running("t3"))
                .to("plan")
                .answered(1, "answered")
                .answered(2, "answered")
                .to("code")
                .answered(1, "refuted")
                .answered(2, "validated");
        assertRecord(of("plan", "t3")).isEqualTo(record(2, 1, "1", "0"));
        assertRecord(of("code", "t3")).isEqualTo(record(2, 1, "1", "0"));
    }

    @Test
    void blamesTheModelForAFailedExecutionButNotForARepositoryOrAPerson() {
        on(execution("t4", "ended", "secret_in_change")).answered(1, "answered");
        on(execution("t4", "ended", "repository_unavailable")).answered(1, "answered");
        on(execution("t4", "ended", "base_gone")).answered(1, "answered");
        on(execution("t4", "ended", "operator_rejected")).answered(1, "answered");
        assertRecord(of("code", "t4")).isEqualTo(record(1, 0, "0.5", "0"));
    }

    @Test
    void countsTheMoneyOfFailuresThatMayHaveBeenBilledAndOfWhatWasTriedOut() {
        on(running("t5")).exploring().failed("timed_out").answered(1, "validated");
        assertRecord(of("code", "t5")).isEqualTo(record(1, 1, "1", "1"));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        on(running("t6")).daysAgo(91).answered(1, "validated");
        assertRecord(of("code", "t6")).isEqualTo(TrackRecord.NONE);
    }
}
