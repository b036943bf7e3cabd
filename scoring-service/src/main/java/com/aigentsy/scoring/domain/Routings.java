package com.aigentsy.scoring.domain;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Routing;
import com.aigentsy.judgement.routing.Routing.Assigned;
import com.aigentsy.judgement.routing.Routing.Destination;
import com.aigentsy.judgement.routing.Routing.Held;
import com.aigentsy.judgement.routing.Routing.Refusal;
import com.aigentsy.judgement.routing.Routing.Rejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a routing means for what a day has to spend. */
final class Routings {

    private Routings() {}

    static @Nullable Money netValue(Routing routing) {
        return switch (routing) {
            case Assigned assigned -> assigned.netValue();
            case Rejected rejected -> rejected.netValue();
            case Held _ -> null;
        };
    }

    /** None for work the user does, and for work of unknown value, which a person asked for. */
    static Optional<Claim> claim(Assigned assigned) {
        return ours(assigned).map(net -> new Claim(false, net, net));
    }

    /** Work that does not pay on average, and would pay us where everything goes well. */
    static Optional<Claim> hope(Rejected rejected, Routing hopeful) {
        Money net = rejected.netValue();
        if (rejected.refusal() != Refusal.NEGATIVE_NET_VALUE
                || net == null
                || !(hopeful instanceof Assigned assigned)) {
            return Optional.empty();
        }
        return ours(assigned).map(best -> new Claim(true, net.majorAsDouble(), best));
    }

    private static Optional<Double> ours(Assigned assigned) {
        Money net = assigned.netValue();
        return assigned.to() == Destination.AIGENTSY && net != null
                ? Optional.of(net.majorAsDouble())
                : Optional.empty();
    }
}
