package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import java.util.Optional;

/** The platform as a worker meets it that runs again. */
record ScriptedPlatform(Script script) implements Platform {

    @Override
    public String name() {
        return "github";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public Freshness fresh(Effect effect) {
        return switch (script.ask(new Asked.Fresh())) {
            case Heard.Unreadable _ -> throw unreadable();
            case Heard _ -> new Freshness.Wanted();
        };
    }

    @Override
    public Finding find(Effect effect, Step step, Progress progress) {
        return switch (script.ask(new Asked.Find(step, progress))) {
            case Heard.Found(Finding finding) -> finding;
            case Heard _ -> throw unreadable();
        };
    }

    @Override
    public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
        return ((Heard.Answered) script.ask(new Asked.Send(step, progress))).sent();
    }

    private static NotReadableException unreadable() {
        return new NotReadableException("platform_unreadable", "503", Ticks.TICK, null);
    }
}
