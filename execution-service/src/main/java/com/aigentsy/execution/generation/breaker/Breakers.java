package com.aigentsy.execution.generation.breaker;

import com.aigentsy.execution.generation.breaker.BreakerState.Closed;
import com.aigentsy.execution.generation.breaker.BreakerState.Open;
import com.aigentsy.execution.generation.breaker.BreakerState.Trying;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** The breakers of this replica, one per provider. Nothing is asked again here: a call is let through or it is not. */
public final class Breakers {

    private static final Logger LOG = Logger.getLogger(Breakers.class);

    private final Map<String, BreakerState> states = new ConcurrentHashMap<>();
    private final BreakerSettings settings;
    private final Clock clock;

    public Breakers(BreakerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A call that may begin, or one that may not and says why. */
    public synchronized Trial enter(String provider) {
        return switch (state(provider)) {
            case Closed _ -> new Trial(this, provider, null);
            case Open open
            when open.over(clock.instant()) -> {
                become(provider, open.attempt());
                yield new Trial(this, provider, null);
            }
            case Open open -> new Trial(this, provider, "failed too often and is left alone until " + open.until());
            case Trying _ -> new Trial(this, provider, "failed too often and is just being tried again");
        };
    }

    void answered(String provider) {
        change(provider, _ -> new Closed(0));
    }

    void failed(String provider) {
        Instant now = clock.instant();
        change(provider, state -> switch (state) {
            case Closed closed -> closed.failed(settings, now);
            case Open open -> open;
            case Trying trying -> trying.failed(settings, now);
        });
    }

    /** The call ended in a way that says nothing about the provider. */
    void untold(String provider) {
        change(provider, state -> state instanceof Trying trying ? trying.before() : state);
    }

    private synchronized void change(String provider, UnaryOperator<BreakerState> next) {
        become(provider, next.apply(state(provider)));
    }

    private void become(String provider, BreakerState next) {
        BreakerState before = state(provider);
        states.put(provider, next);
        if (!before.getClass().equals(next.getClass())) {
            LOG.infof("model_provider=%s breaker=%s", provider, next);
        }
    }

    private BreakerState state(String provider) {
        return states.getOrDefault(provider, new Closed(0));
    }
}
