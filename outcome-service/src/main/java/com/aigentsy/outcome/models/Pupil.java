package com.aigentsy.outcome.models;

import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model that learns: what it knows, up to which place it has learned, and its place among the others. The version
 * grows with every change that is published; a frozen one neither learns nor changes its place by itself.
 */
public record Pupil(ModelSnapshot knows, Place learnedTo, Standing standing, long version, Instant trainedAt) {

    /** How far it has learned: the last lesson in the order of maturity, in this generation of the tables. */
    public record Place(long generation, Instant maturedAt, String opportunityId) {

        public static Place start(long generation) {
            return new Place(generation, Instant.EPOCH, "");
        }
    }

    /** {@code predecessor} is who judged before it, {@code reason} why it stands where it stands. */
    public record Standing(
            Role role, boolean frozen, @Nullable String predecessor, String reason) {}

    /** A baseline is compared and never judges. */
    public enum Role {
        CHAMPION,
        CHALLENGER,
        BASELINE
    }

    static Pupil untaught(String name, Role role) {
        return new Pupil(
                Models.untaught(name).snapshot(),
                Place.start(0),
                new Standing(role, false, null, "since the beginning"),
                0,
                Instant.EPOCH);
    }

    public String name() {
        return knows.name();
    }

    public long outcomes() {
        return knows.outcomes();
    }

    boolean is(Role role) {
        return standing.role() == role;
    }

    boolean mayMove() {
        return !standing.frozen();
    }

    Pupil taught(OutcomeModel model, Place place) {
        return new Pupil(model.snapshot(), place, standing, version, trainedAt);
    }

    Pupil standing(Role role, @Nullable String predecessor, String reason) {
        return new Pupil(
                knows, learnedTo, new Standing(role, standing.frozen(), predecessor, reason), version, trainedAt);
    }

    Pupil frozen(boolean frozen) {
        var next = new Standing(standing.role(), frozen, standing.predecessor(), standing.reason());
        return new Pupil(knows, learnedTo, next, version, trainedAt);
    }

    Pupil published(Instant now) {
        return new Pupil(knows, learnedTo, standing, version + 1, now);
    }
}
