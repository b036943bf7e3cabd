package com.aigentsy.judgement.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Routing.Assigned;
import com.aigentsy.judgement.routing.Routing.Destination;
import com.aigentsy.judgement.routing.Routing.Held;
import com.aigentsy.judgement.routing.Routing.Refusal;
import com.aigentsy.judgement.routing.Routing.Rejected;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String CODE = "software_development";
    private static final Costs COSTS = new Costs(usd("0.25"), usd("1.00"), usd("0"), usd("0.25"));
    private static final UserProfile CODER = new UserProfile(Set.of(CODE), true, 1);

    @Test
    void givesOrdinaryWorkToAigentsy() {
        var routing = decide(paying("100", 0.168), UserProfile.unknown());

        assertThat(routing).isInstanceOfSatisfying(Assigned.class, assigned -> {
            assertThat(assigned.to()).isEqualTo(Destination.AIGENTSY);
            // .168 · (100 − .25) − 1.25
            assertThat(assigned.netValue()).isEqualTo(usd("15.51"));
        });
    }

    @Test
    void countsTheWorkForABountyAsSpentInAnyCase() {
        var bounty = new RoutingFacts(CODE, "github", false, usd("100"), 0.168, Payment.BOUNTY, TODAY);

        assertThat(decide(bounty, UserProfile.unknown())).isInstanceOfSatisfying(Assigned.class, assigned -> {
            // .168 · 100 − .25 − 1.25
            assertThat(assigned.netValue()).isEqualTo(usd("15.30"));
            assertThat(assigned.reasons().getFirst()).contains("1.50 USD spent in any case");
        });
    }

    @Test
    void saysWhyTheUserWasNotChosen() {
        assertThat(decide(paying("100", 0.168), UserProfile.unknown()).reasons())
                .contains("the user does not do " + CODE, "the user has not asked to be offered work");
    }

    @ParameterizedTest
    @CsvSource({"7.69, 0.00", "7.00, -0.12", "0.10, -1.28"})
    void rejectsWhatCostsMoreThanItBringsOnAverage(String value, String net) {
        assertThat(decide(paying(value, 0.168), UserProfile.unknown()))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.refusal()).isEqualTo(Refusal.NEGATIVE_NET_VALUE);
                    assertThat(rejected.netValue()).isEqualTo(usd(net));
                });
    }

    @Test
    void rejectsAnUnknownValueNobodyAskedFor() {
        assertRefused(decide(facts(CODE, "github", false, null), CODER), Refusal.VALUE_UNKNOWN);
    }

    @Test
    void doesWorkOfUnknownValueThatAPersonNamed() {
        assertThat(decide(facts(CODE, "github", true, null), UserProfile.unknown()))
                .isInstanceOfSatisfying(Assigned.class, assigned -> {
                    assertThat(assigned.to()).isEqualTo(Destination.AIGENTSY);
                    assertThat(assigned.netValue()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"manual_labor", "in_person_services", "licensed_professional_services"})
    void rejectsWhatSoftwareCannotDoEvenIfNamed(String type) {
        assertRefused(decide(facts(type, "github", true, usd("900")), CODER), Refusal.NO_CAPABILITY);
    }

    @Test
    void rejectsAPlatformNobodyWroteAPolicyFor() {
        assertRefused(decide(facts(CODE, "upwork", false, usd("900")), CODER), Refusal.POLICY);
    }

    @Test
    void rejectsAPlatformThatIsOnlyObserved() {
        var policy = policy(Autonomy.OBSERVE, TODAY);
        assertRefused(policyFor(policy, CODER).decide(paying("900", 0.3)), Refusal.POLICY);
    }

    @Test
    void holdsWorkNobodyFitsYet() {
        assertThat(decide(facts("logo_animation", "github", false, usd("900")), UserProfile.unknown()))
                .isInstanceOf(Held.class)
                .extracting(Routing::reasons, InstanceOfAssertFactories.list(String.class))
                .contains("aigentsy cannot hand in logo_animation on github yet");
    }

    @Test
    void handsWritingToTheUserWhoDoesIt() {
        var writer = new UserProfile(Set.of("technical_writing"), true, 1);
        var routing = decide(facts("technical_writing", "github", false, usd("200")), writer);

        assertThat(routing).isInstanceOfSatisfying(Assigned.class, assigned -> {
            assertThat(assigned.to()).isEqualTo(Destination.USER);
            // .2 · (200 − 5.60 − .28 − 25 % of 200)
            assertThat(assigned.netValue()).isEqualTo(usd("28.82"));
        });
    }

    @Test
    void keepsWorkBackFromAUserWithoutAFreeSlot() {
        var busy = new UserProfile(Set.of("technical_writing"), true, 0);
        assertThat(decide(facts("technical_writing", "github", false, usd("200")), busy))
                .isInstanceOf(Held.class);
    }

    @Test
    void prefersWhoeverNetsMore() {
        assertThat(decide(paying("100", 0.168), CODER))
                .isInstanceOfSatisfying(
                        Assigned.class, assigned -> assertThat(assigned.to()).isEqualTo(Destination.AIGENTSY));
        assertThat(decide(paying("3", 0.168), CODER))
                .isInstanceOfSatisfying(
                        Assigned.class, assigned -> assertThat(assigned.to()).isEqualTo(Destination.USER));
    }

    @Test
    void onlyPreparesOnceThePolicyIsOverdueForReview() {
        var overdue = policy(Autonomy.APPROVE, TODAY.minusDays(1));

        assertThat(policyFor(overdue, UserProfile.unknown()).decide(paying("100", 0.168)))
                .isInstanceOf(Held.class);
        assertThat(policyFor(overdue, CODER).decide(paying("100", 0.168)))
                .isInstanceOfSatisfying(
                        Assigned.class, assigned -> assertThat(assigned.to()).isEqualTo(Destination.USER));
    }

    @Test
    void saysThatCostsInAnotherCurrencyAreCountedOneToOne() {
        var routing = decide(facts(CODE, "github", false, Money.of("100", "EUR")), UserProfile.unknown());

        assertThat(routing.reasons()).contains("costs in USD counted one to one: no exchange rate is known");
        assertThat(routing)
                .isInstanceOfSatisfying(
                        Assigned.class,
                        assigned -> assertThat(assigned.netValue()).isEqualTo(Money.of("18.70", "EUR")));
    }

    private static void assertRefused(Routing routing, Refusal refusal) {
        assertThat(routing)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(refusal));
    }

    private static Routing decide(RoutingFacts facts, UserProfile user) {
        return policyFor(policy(Autonomy.APPROVE, TODAY), user).decide(facts);
    }

    private static RoutingPolicy policyFor(PlatformPolicy github, UserProfile user) {
        return new RoutingPolicy(Map.of("github", github), user, COSTS, FeeSchedule.USER_ROUTE_V1);
    }

    private static PlatformPolicy policy(Autonomy autonomy, LocalDate reviewBy) {
        return new PlatformPolicy("github", autonomy, Set.of(CODE, "web_development"), "github terms", reviewBy);
    }

    private static RoutingFacts paying(String value, double probability) {
        return new RoutingFacts(CODE, "github", false, usd(value), probability, Payment.ON_ACCEPTANCE, TODAY);
    }

    private static RoutingFacts facts(String type, String platform, boolean named, @Nullable Money value) {
        return new RoutingFacts(type, platform, named, value, 0.2, Payment.ON_ACCEPTANCE, TODAY);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
