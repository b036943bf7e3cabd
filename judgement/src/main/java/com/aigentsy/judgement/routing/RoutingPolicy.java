package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Candidate.Available;
import com.aigentsy.judgement.routing.Candidate.StruckOut;
import com.aigentsy.judgement.routing.Routing.Assigned;
import com.aigentsy.judgement.routing.Routing.Held;
import com.aigentsy.judgement.routing.Routing.Refusal;
import com.aigentsy.judgement.routing.Routing.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who does the work:
 *
 * <pre>impossible for software ──► reject no_capability
 * platform only observed   ──► reject policy
 * value unknown, not named ──► reject value_unknown
 * nobody left              ──► hold
 * best net value ≤ 0       ──► reject negative_net_value
 * otherwise                ──► user or aigentsy, whoever nets more</pre>
 */
public final class RoutingPolicy {

    private final Map<String, PlatformPolicy> platforms;
    private final Candidates candidates;

    public RoutingPolicy(Map<String, PlatformPolicy> platforms, UserProfile user, Costs costs, FeeSchedule fees) {
        this.platforms = Map.copyOf(platforms);
        this.candidates = new Candidates(user, costs, fees);
    }

    public Routing decide(RoutingFacts facts) {
        PlatformPolicy platform = platforms.get(facts.platform());
        return refusal(facts, platform).orElseGet(() -> choose(candidates.of(facts, platform)));
    }

    private static Optional<Routing> refusal(RoutingFacts facts, @Nullable PlatformPolicy platform) {
        if (CapabilityTable.isImpossible(facts.type())) {
            return rejected(Refusal.NO_CAPABILITY, "%s cannot be done by software".formatted(facts.type()));
        }
        if (platform == null) {
            return rejected(Refusal.POLICY, "no policy is written down for platform " + facts.platform());
        }
        if (platform.autonomyOn(facts.today()) == Autonomy.OBSERVE) {
            return rejected(Refusal.POLICY, "%s is only observed (%s)".formatted(facts.platform(), platform.source()));
        }
        if (facts.value() == null && !facts.namedByPerson()) {
            return rejected(Refusal.VALUE_UNKNOWN, "nobody said what it pays, and nobody asked for it by name");
        }
        return Optional.empty();
    }

    private static Optional<Routing> rejected(Refusal refusal, String reason) {
        return Optional.of(new Rejected(refusal, null, List.of(reason)));
    }

    private static Routing choose(List<Candidate> candidates) {
        List<String> against = struckOut(candidates).toList();
        return candidates.stream()
                .<Available>mapMulti((candidate, out) -> {
                    if (candidate instanceof Available available) {
                        out.accept(available);
                    }
                })
                .max(Comparator.comparingLong(RoutingPolicy::rank))
                .map(best -> worthIt(best, against))
                .orElseGet(() -> new Held(against));
    }

    /** An unknown net value was asked for by name and ranks highest; AiGentsy is named first and so wins a tie. */
    private static long rank(Available candidate) {
        Money net = candidate.netValue();
        return net == null ? Long.MAX_VALUE : net.minor();
    }

    private static Routing worthIt(Available best, List<String> against) {
        var reasons = Stream.concat(best.reasons().stream(), against.stream()).toList();
        Money net = best.netValue();
        return net == null || net.isPositive()
                ? new Assigned(best.who(), net, reasons)
                : new Rejected(Refusal.NEGATIVE_NET_VALUE, net, reasons);
    }

    private static Stream<String> struckOut(List<Candidate> candidates) {
        return candidates.stream().flatMap(candidate -> switch (candidate) {
            case StruckOut(var reasons) -> reasons.stream();
            case Available _ -> Stream.empty();
        });
    }
}
