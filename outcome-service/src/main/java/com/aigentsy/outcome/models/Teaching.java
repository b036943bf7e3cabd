package com.aigentsy.outcome.models;

import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.outcome.models.LessonBook.Matured;
import com.aigentsy.outcome.models.Pupil.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Teaches a model what has matured since it learned last. One that has missed a lesson, because it came late or the
 * tables were made anew, learns all of them again: the order is always the same, and so is the model.
 */
record Teaching(LessonBook book, Instant now) {

    private static final int BATCH = 1_000;

    Pupil teach(Pupil pupil) {
        long generation = book.generation();
        boolean complete =
                pupil.learnedTo().generation() == generation && book.upTo(pupil.learnedTo()) == pupil.outcomes();
        return (complete ? restored(pupil) : Optional.<OutcomeModel>empty())
                .map(model -> goOn(pupil, model, pupil.learnedTo()))
                .orElseGet(() -> goOn(pupil, Models.untaught(pupil.name()), Place.start(generation)));
    }

    /** None where the state was written by another version of the model: everything is learned again. */
    private static Optional<OutcomeModel> restored(Pupil pupil) {
        try {
            return Optional.of(Models.restore(pupil.knows()));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private Pupil goOn(Pupil pupil, OutcomeModel model, Place from) {
        Place place = from;
        List<Matured> batch = book.after(place, now, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(matured ->
                    model.learn(matured.lesson().situation(), matured.lesson().label()));
            place = batch.getLast().place();
            batch = book.after(place, now, BATCH);
        }
        Pupil taught = pupil.taught(model, place);
        return taught.knows().equals(pupil.knows()) && place.equals(pupil.learnedTo()) ? pupil : taught;
    }
}
