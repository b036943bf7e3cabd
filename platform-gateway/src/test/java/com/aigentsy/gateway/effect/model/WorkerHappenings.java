package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Sent;
import java.util.List;
import java.util.function.BiFunction;

/** What the two replicas do: take a task, take the next step of it, crash. */
final class WorkerHappenings {

    private static final Heard YES = new Heard.Yes();
    private static final Heard CLOSED = new Heard.Closed();
    private static final Heard UNREADABLE = new Heard.Unreadable();

    private final Rules rules;
    private final Situation.Atlas atlas;
    private final Transactions transactions;

    WorkerHappenings(Rules rules, Situation.Atlas atlas) {
        this.rules = rules;
        this.atlas = atlas;
        this.transactions = new Transactions(rules, atlas);
    }

    void of(World world, int i, List<Happening> all) {
        switch (world.replicas().get(i)) {
            case Replica.Idle _ -> takes(world, i, all);
            case Replica.Busy busy -> {
                goesOn(world, i, busy, all);
                if (world.faults() > 0) {
                    World crashed = world.replica(i, new Replica.Idle()).cut(i).fault();
                    all.add(Happening.free(Happenings.name(i) + " crashes", crashed));
                }
            }
        }
    }

    /** A task whose holder died is free once its lease has run out; one whose holder lives only if it did not renew it. */
    private void takes(World world, int i, List<Happening> all) {
        for (int r = 0; r < world.rows().size(); r++) {
            Row row = world.rows().get(r);
            if (!row.open() || row.due() > 0) {
                continue;
            }
            World taken = world.row(r, it -> it.leased(i))
                    .replica(i, new Replica.Busy(r, atlas.taking(), 0, true, false, false));
            boolean held = row.holder() != Row.NOBODY
                    && world.replicas().get(row.holder()) instanceof Replica.Busy holder
                    && holder.row() == r;
            boolean dead = row.holder() != Row.NOBODY && !held;
            if (dead && rules.lacks(Weakening.ENDLESS_LEASE)) {
                continue;
            }
            if (!held) {
                all.add(Happening.fair(Happenings.name(i) + " takes the task", taken));
            } else if (world.faults() > 0) {
                all.add(Happening.free(
                        Happenings.name(i) + " takes the task over from the other, whose lease has run out",
                        taken.fault()));
            }
        }
    }

    private void goesOn(World world, int i, Replica.Busy busy, List<Happening> all) {
        BiFunction<String, Heard, Happening> hears =
                (what, heard) -> Happening.fair(Happenings.name(i) + " " + what, world.hears(i, heard, rules.fence()));
        switch (busy.asked()) {
            case Asked.Load _ -> {
                EffectState state = world.rows().get(busy.row()).state();
                all.add(Happening.fair(
                        Happenings.name(i) + " reads the effect: " + said(state),
                        world.replica(i, busy.looks(atlas.looking(state)))));
            }
            case Asked.Time _ -> all.add(hears.apply("reads the clock", new Heard.Time(world.approval())));
            case Asked.Obstacle _ ->
                all.add(hears.apply("looks at the switch", world.operator().open() ? YES : CLOSED));
            case Asked.Fresh _ -> {
                all.add(hears.apply("finds the issue still wanted", YES));
                fails(world, i, busy, UNREADABLE, all);
            }
            case Asked.Find find -> {
                Finding finding = rules.lacks(Weakening.BLIND_RESEND)
                        ? new Finding.Absent()
                        : world.forge().find(find.step(), find.progress(), rules);
                all.add(hears.apply(
                        "looks for " + find.step() + ": " + finding.getClass().getSimpleName(),
                        new Heard.Found(finding)));
                fails(world, i, busy, UNREADABLE, all);
            }
            case Asked.Send send -> sends(world, i, busy, send, all);
            case Asked.Admit _, Asked.Clear _, Asked.Save _, Asked.Again _, Asked.Done _ ->
                all.add(transactions.next(world, i, busy));
        }
    }

    private void fails(World world, int i, Replica.Busy busy, Heard heard, List<Happening> all) {
        if (world.faults() > 0) {
            all.add(Happening.free(
                    Happenings.name(i) + " cannot read the platform",
                    world.hears(i, heard, rules.fence()).fault()));
        }
    }

    /** The deadline is looked at last; what was written before it may arrive whenever it likes. */
    private void sends(World world, int i, Replica.Busy busy, Asked.Send send, List<Happening> all) {
        if (busy.waiting()) {
            return;
        }
        Heard notSent = new Heard.Answered(new Sent.Stopped(new Answer.NotSent("not sent")));
        World unsent = world.hears(i, notSent, rules.fence());
        if (busy.deadline() == 0 && !rules.lacks(Weakening.NO_DEADLINE)) {
            all.add(Happening.fair(Happenings.name(i) + " is past its deadline and sends nothing", unsent));
            return;
        }
        World sent = world.replica(i, busy.sending()).onTheWire(new Request(i, send.step()));
        all.add(Happening.fair(Happenings.name(i) + " sends " + send.step(), Promises.leaving(sent)));
        if (world.faults() > 0) {
            all.add(Happening.free(Happenings.name(i) + " cannot connect", unsent.fault()));
        }
    }

    static String said(EffectState state) {
        return state.getClass().getSimpleName();
    }
}
