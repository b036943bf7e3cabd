package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Candidate.Available;
import com.aigentsy.judgement.routing.Routing.Destination;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The two who might do the work, with what speaks against them or what it nets. */
record Candidates(UserProfile user, Costs costs, FeeSchedule fees) {

    List<Candidate> of(RoutingFacts facts, PlatformPolicy platform) {
        return List.of(aigentsy(facts, platform), user(facts));
    }

    private Candidate aigentsy(RoutingFacts facts, PlatformPolicy platform) {
        var against = new ArrayList<String>();
        if (CapabilityTable.find(facts.type()).isEmpty()
                || !platform.deliverable().contains(facts.type())) {
            against.add("aigentsy cannot hand in %s on %s yet".formatted(facts.type(), facts.platform()));
        }
        var autonomy = platform.autonomyOn(facts.today());
        if (autonomy.compareTo(Autonomy.APPROVE) < 0) {
            against.add("on %s we only prepare (%s, review by %s)"
                    .formatted(facts.platform(), platform.source(), platform.reviewBy()));
        }
        return Candidate.of(against, available(facts));
    }

    private Available available(RoutingFacts facts) {
        Money value = facts.value();
        if (value == null) {
            return new Available(Destination.AIGENTSY, null, List.of("named by a person; its value is unknown"));
        }
        var local = costs.currency().equals(value.currency()) ? costs : costs.atPar(value.currency());
        Money net = NetValue.of(new Chances(facts.probability(), 1), value, local, facts.payment());
        return new Available(Destination.AIGENTSY, net, reasons(facts.payment(), net, local));
    }

    private List<String> reasons(Payment payment, Money net, Costs local) {
        var reasons = new ArrayList<String>();
        reasons.add(
                switch (payment) {
                    case ON_ACCEPTANCE ->
                        "aigentsy nets %s on average: %s spent now, %s on acceptance"
                                .formatted(net, local.now(), local.delivery());
                    case BOUNTY ->
                        "aigentsy nets %s on average: %s spent in any case, for a bounty is paid once it is done"
                                .formatted(net, local.now().plus(local.delivery()));
                });
        if (!local.currency().equals(costs.currency())) {
            reasons.add("costs in %s counted one to one: no exchange rate is known".formatted(costs.currency()));
        }
        return reasons;
    }

    private Candidate user(RoutingFacts facts) {
        var against = new ArrayList<String>();
        if (!user.types().contains(facts.type())) {
            against.add("the user does not do " + facts.type());
        }
        if (!user.consents()) {
            against.add("the user has not asked to be offered work");
        }
        if (user.freeSlots() <= 0) {
            against.add("the user has no free slot");
        }
        return Candidate.of(against, handOver(facts));
    }

    private Available handOver(RoutingFacts facts) {
        Money value = facts.value();
        if (value == null) {
            return new Available(Destination.USER, null, List.of("fits the user; its value is unknown"));
        }
        var kept = fees.split(value).user();
        var own = value.times(costShare(facts.type()));
        var net = NetValue.of(facts.probability(), kept, own, new Money(0, value.currency()));
        return new Available(
                Destination.USER,
                net,
                List.of("the user nets %s on average, keeping %s of it (%s)".formatted(net, kept, fees.version())));
    }

    private static BigDecimal costShare(String type) {
        return CapabilityTable.find(type).map(Capability::costShare).orElse(BigDecimal.ZERO);
    }
}
