package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;

/** What must never happen, looked at where it would happen. */
final class Promises {

    private Promises() {}

    /** A request leaves now. */
    static World leaving(World world) {
        if (world.operator() == Operator.ANSWERED) {
            return world.broken("G4: it left after the answer to the kill switch");
        }
        return world.approval() == 0 ? world.broken("G4: it left after its approval had expired") : world;
    }

    /** The platform has carried out a request. */
    static World applied(World world, Rules rules) {
        if (world.forge().pulls() > 1) {
            return world.broken("G1: it was applied twice");
        }
        if (rules.oneOpenPerHead()
                && world.forge().pulls() > 0
                && !world.forge().branched()) {
            return world.broken("the pull request came before its branch");
        }
        boolean denied = world.rows().stream().allMatch(row -> row.state() instanceof EffectState.Rejected);
        return denied && rules.punctual() && world.forge().pulls() > 0
                ? world.broken("it was applied although the books say that it never will be")
                : world;
    }

    /** An end was recorded. */
    static World ended(World world, int row, Rules rules) {
        Row ended = world.rows().get(row);
        if (ended.ends() != 1) {
            return world.broken("its end was told " + ended.ends() + " times");
        }
        if (ended.state() instanceof EffectState.Confirmed && world.forge().pulls() == 0) {
            return world.broken("the books say it was handed in, and nothing is there");
        }
        return applied(world, rules);
    }
}
