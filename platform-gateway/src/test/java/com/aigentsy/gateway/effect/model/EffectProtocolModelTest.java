package com.aigentsy.gateway.effect.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every history of one effect, two replicas and a hostile world; and that the search would see what it should see. */
@Tag("computing")
class EffectProtocolModelTest {

    private static final int ENOUGH = 100_000;
    private static final Logger DECISIONS = Logger.getLogger("com.aigentsy.gateway.effect");

    @BeforeAll
    static void workersThatRunAThousandTimesNeedNotSaySo() {
        DECISIONS.setLevel(Level.WARNING);
    }

    @Test
    void keepsItsPromisesAtGitHubHoweverLateItAppliesAndLists() {
        assertThat(Search.under(Rules.github(1))).satisfies(EffectProtocolModelTest::allIsWell);
    }

    @Test
    void keepsItsPromisesAtAPunctualPlatformThatTakesEveryRequestTwice() {
        assertThat(Search.under(Rules.plain(2))).satisfies(EffectProtocolModelTest::allIsWell);
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @CsvSource({
        "NO_SENDING_COMMIT, 1, G1: it was applied twice",
        "NO_SENDING_COMMIT, 0, G4: it left after the answer to the kill switch",
        "NO_FENCE, 1, G1: it was applied twice",
        "NO_FENCE, 1, its end was told 2 times",
        "NO_SHARE_LOCK, 0, G4: it left after the answer to the kill switch",
        "CONTENT_IDENTITY, 0, G1: it was applied twice",
        "BLIND_RESEND, 1, G1: it was applied twice",
        "BLIND_RESEND, 1, it was applied although the books say that it never will be",
        "NO_DEADLINE, 1, G1: it was applied twice",
        "NO_DEADLINE, 0, G4: it left after its approval had expired",
        "FORGOTTEN_DEADLINE, 1, G4: it left after the answer to the kill switch",
        "ENDLESS_LEASE, 1, it can never end"
    })
    void breaksAPromiseWithout(Weakening part, int faults, String promise) {
        Search.Finding finding = Search.under(Rules.plain(faults).without(part), promise);

        assertThat(finding.violation()).startsWith(promise);
    }

    private static void allIsWell(Search.Finding finding) {
        assertThat(finding.violation()).isEmpty();
        assertThat(finding.worlds()).isGreaterThan(ENOUGH);
        assertThat(finding.took()).isLessThan(Duration.ofSeconds(60));
    }
}
