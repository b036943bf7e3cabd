package com.aigentsy.outcome.models;

import com.aigentsy.outcome.models.Pupil.Role;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a person may do about a model: keep it as it is, let it go on, or give its place back. Each is safe to repeat. */
public final class ModelOffice {

    private static final String BY_HAND = "its place was given back by a person";

    private final Pupils pupils;
    private final Database database;
    private final Clock clock;

    public ModelOffice(Pupils pupils, Database database, Clock clock) {
        this.pupils = pupils;
        this.database = database;
        this.clock = clock;
    }

    /** Blocking. */
    public List<Pupil> all() {
        return new Faculty(pupils).all();
    }

    /** It neither learns nor changes its place until it is let go on. */
    public Pupil freeze(String name, boolean frozen) {
        return change(
                name,
                before -> before.stream()
                        .map(pupil -> pupil.name().equals(name) ? pupil.frozen(frozen) : pupil)
                        .toList());
    }

    /** Who judged before it judges again; it is frozen, or the next review might promote it anew. */
    public Pupil revert(String name) {
        return change(name, before -> reverted(find(name, before), before));
    }

    private static List<Pupil> reverted(Pupil pupil, List<Pupil> before) {
        if (!pupil.is(Role.CHAMPION)) {
            if (pupil.standing().reason().endsWith(BY_HAND)) {
                return before;
            }
            throw ProblemException.conflict(pupil.name() + " does not judge: there is no place to give back");
        }
        String predecessor = pupil.standing().predecessor();
        if (predecessor == null) {
            throw ProblemException.conflict(pupil.name() + " has judged from the beginning: nobody judged before it");
        }
        List<Pupil> moved = new RolesPolicy.Change(pupil, find(predecessor, before), BY_HAND, null).in(before);
        return moved.stream()
                .map(each -> each.name().equals(pupil.name()) ? each.frozen(true) : each)
                .toList();
    }

    private Pupil change(String name, UnaryOperator<List<Pupil>> change) {
        List<Pupil> before = all();
        find(name, before);
        List<Pupil> after = change.apply(before);
        try {
            database.record(new Publication(pupils, null, clock.instant()).of(before, after));
        } catch (ConflictException learning) {
            throw ProblemException.conflict(name + " was learning at this moment: say it again");
        }
        return find(name, all());
    }

    private static Pupil find(String name, List<Pupil> pupils) {
        return pupils.stream()
                .filter(pupil -> pupil.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("no model is called " + name));
    }
}
