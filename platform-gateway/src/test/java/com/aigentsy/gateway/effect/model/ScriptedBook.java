package com.aigentsy.gateway.effect.model;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.gateway.effect.Clearance;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The book as a worker meets it that runs again from the effect as it last read or wrote it. */
final class ScriptedBook implements EffectBook {

    private final Script script;
    private final Effect effect;
    private EffectState end;

    ScriptedBook(Script script, Effect effect) {
        this.script = script;
        this.effect = effect;
        this.end = effect.state();
    }

    /** What the result of the worker writes down. */
    EffectState end() {
        return end;
    }

    @Override
    public Optional<Effect> find(UUID key) {
        return Optional.of(effect);
    }

    @Override
    public Effect save(Effect read, EffectState next) {
        script.ask(new Asked.Save(script.made(next)));
        throw new IllegalStateException("what was saved is a new look at the effect");
    }

    @Override
    public Statement saving(Effect moved) {
        end = moved.state();
        return Statement.of("the end of the effect");
    }

    @Override
    public Optional<Clearance.NotNow> obstacle(Effect read) {
        return script.ask(new Asked.Obstacle()) instanceof Heard.Closed ? Optional.of(paused()) : Optional.empty();
    }

    @Override
    public Clearance admit(Effect read, EffectState.Planned planned) {
        script.ask(new Asked.Admit(planned.approve()));
        return paused();
    }

    @Override
    public Clearance clear(Effect read, EffectState.Sending sending) {
        EffectState.Sending made = (EffectState.Sending) script.made(sending);
        return script.ask(new Asked.Clear(made)) instanceof Heard.Closed
                ? paused()
                : new Clearance.Granted(read.moved(sending));
    }

    private Clearance.NotNow paused() {
        return new Clearance.NotNow("paused", null, script.soon());
    }

    /** Every hand-in of this opportunity is the one under test. */
    @Override
    public Standing standing(String opportunityId) {
        return Standing.NONE;
    }

    @Override
    public boolean begun(UUID key) {
        return false;
    }

    @Override
    public boolean leaving(UUID key) {
        return false;
    }

    @Override
    public Statement telling(Effect read, @Nullable String waiting) {
        return Statement.of("a notice");
    }

    @Override
    public Recording watching(Effect confirmed, Envelope<OpportunitySubmitted> submitted) {
        return Recording.nothing();
    }

    @Override
    public Recording room(String repository) {
        return Recording.nothing();
    }

    @Override
    public void quiet(String platform, Instant until) {
        // the answer itself says until when; that others are kept waiting too changes nothing here
    }
}
