package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.Approver;
import com.aigentsy.gateway.Work;
import com.aigentsy.gateway.policy.Autonomy;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(25));
    private static final Instant WEEK = NOW.plus(Duration.ofDays(7));

    private final Work forPeople = work("upwork_1");
    private final Work forUs = work("github_1");

    @Test
    void whatAPersonHandsInWaitsAWeekHoweverShortItsApprovalLasts() {
        var wait = new Move.Pause(WEEK, "prepared_platform_wants_a_person", "operator");

        assertThat(decide(forPeople, forPeople.approval(), NOW)).isEqualTo(wait);
        assertThat(decide(forPeople, forPeople.approval(), NEXT_DAY)).isEqualTo(wait);
        assertThat(ending(decide(forPeople, forPeople.approval(), WEEK)).reason())
                .isEqualTo("not_handed_in");
    }

    @Test
    void whatHasNoAdapterWaitsForAPersonToo() {
        assertThat(decide(forUs, forUs.approval(), NEXT_DAY))
                .isEqualTo(new Move.Pause(WEEK, "prepared_no_adapter", "operator"));
    }

    @Test
    void whatWeWouldSendExpiresWithItsApprovalAndIsNotRejected() {
        Endings.Ending ending = ending(decide(forUs, forUs.approval(), NEXT_DAY, Map.of("github", unread())));

        assertThat(ending.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(ending.reason()).isEqualTo("approval_expired");
    }

    @Test
    void whatNobodyApprovedIsNotPreparedForAnybody() {
        Approval forged = new Approver().sign(forPeople.approval());

        assertThat(ending(decide(forPeople, forged, NOW)).reason()).isEqualTo("approval_invalid");
    }

    private static Work work(String id) {
        return Work.on(id, "acme/till", 7, "abc").approvedAt(NOW);
    }

    private static Endings.Ending ending(Move move) {
        return ((Move.End) move).ending();
    }

    private static Move decide(Work work, Approval approval, Instant at) {
        return decide(work, approval, at, Map.of());
    }

    private static Move decide(Work work, Approval approval, Instant at, Map<String, Platform> platforms) {
        var planned = new EffectState.Planned();
        var effect =
                new Effect(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced(approval), planned, 0, null, NOW);
        var check = Optional.of(ApprovalCheck.with(Approver.EXECUTION.verifyKey()));
        var times = new Gate.Times(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ZERO);
        var gate = new Gate(platforms, check, Autonomy.APPROVE, times);
        return new Admission(unused(EffectBook.class), gate, Clock.fixed(at, ZoneOffset.UTC)).decide(effect, planned);
    }

    private static Platform unread() {
        return unused(Platform.class);
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new AssertionError("nobody has to be asked: " + method.getName());
        }));
    }
}
