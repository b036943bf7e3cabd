package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the work goes, and why. */
public sealed interface Routing {

    List<String> reasons();

    /** Somebody does it. {@code netValue} is null when a person named work of unknown value. */
    record Assigned(Destination to, @Nullable Money netValue, List<String> reasons) implements Routing {
        public Assigned {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nobody fits yet. */
    record Held(List<String> reasons) implements Routing {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /** It is not worth doing, or must not be done. {@code netValue} is null where it was not the question. */
    record Rejected(Refusal refusal, @Nullable Money netValue, List<String> reasons) implements Routing {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** Who does the work. */
    enum Destination {
        USER,
        AIGENTSY
    }

    /** Why work is rejected, in one slug. */
    enum Refusal {
        NO_CAPABILITY,
        POLICY,
        VALUE_UNKNOWN,
        NEGATIVE_NET_VALUE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
