package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;

/**
 * What the service leaves to the database, by hand: moves conditional on the version that was read, results conditional
 * on the lease, and the switch, locked in share mode from where it is read to the commit.
 */
final class Transactions {

    private final Rules rules;
    private final Situation.Atlas atlas;

    Transactions(Rules rules, Situation.Atlas atlas) {
        this.rules = rules;
        this.atlas = atlas;
    }

    Happening next(World world, int i, Replica.Busy busy) {
        return switch (busy.asked()) {
            case Asked.Admit(EffectState next) ->
                world.operator().open() ? moves(world, i, next) : closed(world, i, busy);
            case Asked.Clear(EffectState.Sending sending) -> clears(world, i, busy, sending);
            case Asked.Save(EffectState next) -> moves(world, i, next);
            case Asked.Again(int ticks) -> puts(world, i, ticks);
            case Asked.Done done -> ends(world, i, done);
            case Asked.Load _, Asked.Time _, Asked.Obstacle _, Asked.Fresh _, Asked.Find _, Asked.Send _ ->
                throw new IllegalStateException("no transaction: " + busy.asked());
        };
    }

    private Happening moves(World world, int i, EffectState next) {
        Replica.Busy busy = world.busy(i);
        if (!busy.current() && rules.fence()) {
            return refused(world, i);
        }
        int leaving = next instanceof EffectState.Unknown && !rules.lacks(Weakening.FORGOTTEN_DEADLINE)
                ? world.rows().get(busy.row()).leaving()
                : 0;
        World moved = world.moved(i, next, leaving, rules.fence()).replica(i, busy.looks(atlas.looking(next)));
        return Happening.fair(Happenings.name(i) + " commits " + WorkerHappenings.said(next), moved);
    }

    /** Two steps: between reading the switch and the commit everything else may happen that the lock allows. */
    private Happening clears(World world, int i, Replica.Busy busy, EffectState.Sending sending) {
        if (!busy.locks()) {
            return world.operator().open()
                    ? Happening.fair(Happenings.name(i) + " reads the open switch", world.replica(i, busy.locking()))
                    : closed(world, i, busy);
        }
        if (!busy.current() && rules.fence()) {
            return refused(world, i);
        }
        World cleared = world.hears(i, new Heard.Yes(), rules.fence());
        return rules.lacks(Weakening.NO_SENDING_COMMIT)
                ? Happening.fair(Happenings.name(i) + " goes on without SENDING", cleared)
                : Happening.fair(
                        Happenings.name(i) + " commits Sending",
                        cleared.moved(i, sending, busy.deadline(), rules.fence()));
    }

    private Happening closed(World world, int i, Replica.Busy busy) {
        return Happening.fair(
                Happenings.name(i) + " reads the closed switch", world.hears(i, new Heard.Closed(), rules.fence()));
    }

    private Happening puts(World world, int i, int ticks) {
        return world.holds(i)
                ? Happening.fair(
                        Happenings.name(i) + " puts the task off",
                        idle(world, i).row(world.busy(i).row(), row -> row.again(ticks)))
                : refused(world, i);
    }

    private Happening ends(World world, int i, Asked.Done done) {
        Replica.Busy busy = world.busy(i);
        boolean current = busy.current() || done.events() == 0;
        if (!(world.holds(i) && current) && rules.fence()) {
            return refused(world, i);
        }
        World ended = idle(world.moved(i, done.end(), 0, rules.fence()), i).row(busy.row(), row -> row.done(done));
        return Happening.fair(
                Happenings.name(i) + " records the end: " + WorkerHappenings.said(done.end()),
                Promises.ended(ended, busy.row(), rules));
    }

    private static Happening refused(World world, int i) {
        return Happening.fair(Happenings.name(i) + " is refused, because another was faster", world.refused(i));
    }

    private static World idle(World world, int i) {
        return world.replica(i, new Replica.Idle());
    }
}
