package com.aigentsy.gateway;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Endings.Ending;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import java.util.UUID;

/** Takes an approved offer back while no byte of it has left. Whoever moves the effect first wins, we or its worker. */
public final class Cancellations {

    private static final String CANCELLED = "cancelled";

    private final Database database;
    private final EffectBook book;
    private final Minutes minutes;

    Cancellations(Database database, EffectBook book, Minutes minutes) {
        this.database = database;
        this.book = book;
        this.minutes = minutes;
    }

    public void cancel(UUID effectKey) {
        Effect effect = book.find(effectKey)
                .orElseThrow(() -> ProblemException.notFound("no submission is called " + effectKey));
        database.record(recording(effect).statement(EffectWorker.wake(effectKey)));
    }

    private Recording recording(Effect effect) {
        return switch (effect.state()) {
            case EffectState.Planned planned -> cancelled(effect, planned.refuse(CANCELLED));
            case EffectState.Approved approved
            when !book.begun(effect.key()) -> cancelled(effect, approved.refuse(CANCELLED));
            case EffectState.Rejected rejected ->
                throw ProblemException.conflict("it ended before: " + rejected.reason());
            case EffectState.Confirmed _ ->
                throw ProblemException.conflict("it has been handed in; close it at " + effect.platform());
            case EffectState.Approved _, EffectState.Sending _, EffectState.Retryable _, EffectState.Unknown _ ->
                throw ProblemException.conflict("its first byte has left; once it stands still, say what happened with"
                        + " POST /submissions/" + effect.key() + "/resolution");
        };
    }

    private Recording cancelled(Effect effect, EffectState.Rejected rejected) {
        var ending = new Ending(Outcome.REJECTED, CANCELLED, "taken back before anything was sent", "operator");
        return minutes.ended(effect.moved(rejected), ending);
    }
}
