package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Approval;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.policy.Autonomy;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class AutonomyIT {

    @Inject
    Bench bench;

    @Inject
    EffectBook book;

    private final ForgeClient forge = new ForgeClient();

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "OBSERVE,operator,1,prepared_autonomy_observe",
        "DRAFT,operator,2,prepared_autonomy_draft",
        "APPROVE,auto,3,prepared_approved_by_no_person"
    })
    void belowItsLevelAnOfferWaitsForAPerson(Autonomy level, String approvedBy, int issue, String reason)
            throws Exception {
        Work work = Work.on("github_600" + issue, "acme/levels", issue, forge.head("acme/levels"));
        Task task = bench.plan(Action.OPEN_PULL_REQUEST, work.priced(by(approvedBy, work.approval())));

        TaskResult result = bench.worker(bench.platform(), level, book).handle(task);

        assertThat(result).isInstanceOfSatisfying(TaskResult.Again.class, waits -> {
            assertThat(waits.reason()).isEqualTo(reason);
            assertThat(waits.notBefore()).isAfter(Instant.now().plus(Duration.ofDays(6)));
        });
        assertThat(bench.state(task)).isInstanceOf(EffectState.Planned.class);
        assertThat(ForgeResource.day().writes("acme/levels/forks")).isEmpty();
    }

    @Test
    void aLevelLoweredBetweenTwoStepsStopsTheNextOne() throws Exception {
        Work work = Work.on("github_6004", "acme/lowered", 1, forge.head("acme/lowered"));
        Task task = bench.plan(Action.OPEN_PULL_REQUEST, work.priced());
        var admitted = book.admit(book.find(UUID.fromString(task.key())).orElseThrow(), new EffectState.Planned());
        assertThat(admitted).isInstanceOf(com.aigentsy.gateway.effect.Clearance.Granted.class);

        TaskResult stopped =
                bench.worker(bench.platform(), Autonomy.DRAFT, book).handle(task);
        assertThat(stopped)
                .isInstanceOfSatisfying(
                        TaskResult.Again.class,
                        waits -> assertThat(waits.reason()).isEqualTo("prepared_autonomy_draft"));
        assertThat(ForgeResource.day().writes("acme/lowered/forks")).isEmpty();

        EffectWorker automatic = bench.worker(bench.platform(), Autonomy.AUTO, book);
        bench.record(await().until(() -> automatic.handle(task), TaskResult.Done.class::isInstance));
        assertThat(forge.pulls("acme/lowered")).hasSize(1);
    }

    private static Approval by(String author, Approval approval) {
        return Approver.EXECUTION.sign(new Approval(
                approval.id(),
                approval.effectKey(),
                approval.contentSha256(),
                approval.target(),
                approval.amount(),
                approval.currency(),
                author,
                approval.approvedAt(),
                approval.expiresAt(),
                ""));
    }
}
