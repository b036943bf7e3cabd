package com.aigentsy.gateway;

import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import java.util.Optional;

/** Ends the worker around one step, as a crash would: nothing is recorded after it. */
record MortalPlatform(Platform platform, Step fatal, boolean after) implements Platform {

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public Optional<String> unavailable() {
        return platform.unavailable();
    }

    @Override
    public Freshness fresh(Effect effect) {
        return platform.fresh(effect);
    }

    @Override
    public Finding find(Effect effect, Step step, Progress progress) {
        return platform.find(effect, step, progress);
    }

    @Override
    public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
        if (step == fatal && !after) {
            throw new Death();
        }
        Sent sent = platform.send(effect, step, progress, deadline);
        if (step == fatal) {
            throw new Death();
        }
        return sent;
    }
}
