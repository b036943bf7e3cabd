package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;

/**
 * An effect and its task in the database. There are no version numbers here: a worker knows whether what it read is
 * still current, which is all that comparing versions tells.
 *
 * @param leaving ticks until whoever was cleared last can send nothing more
 * @param holder whose lease it is: a fence that only grows lets nobody else record a result
 * @param due ticks until somebody may take it
 * @param ends how often an end was recorded
 */
record Row(EffectState state, int leaving, int holder, int due, boolean open, int ends) {

    static final int NOBODY = -1;

    static Row planned() {
        return new Row(new EffectState.Planned(), 0, NOBODY, 0, true, 0);
    }

    Row moved(EffectState next, int stillLeaving) {
        return new Row(next, stillLeaving, holder, due, open, ends);
    }

    Row leased(int worker) {
        return new Row(state, leaving, worker, 0, open, ends);
    }

    Row again(int ticks) {
        return new Row(state, leaving, NOBODY, ticks, open, ends);
    }

    Row awake() {
        return new Row(state, leaving, holder, 0, open, ends);
    }

    Row done(Asked.Done result) {
        return new Row(result.end(), 0, NOBODY, 0, false, ends + (result.events() > 0 ? 1 : 0));
    }

    Row later() {
        return new Row(Ticks.later(state), Math.max(0, leaving - 1), holder, Math.max(0, due - 1), open, ends);
    }

    /** Ended, told once, and nothing is left to do. */
    boolean settled() {
        return !open && over(state);
    }

    static boolean over(EffectState state) {
        return state instanceof EffectState.Confirmed || state instanceof EffectState.Rejected;
    }
}
