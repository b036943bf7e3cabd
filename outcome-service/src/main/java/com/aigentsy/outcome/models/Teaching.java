package com.aigentsy.outcome.models;

import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.outcome.models.LessonBook.Matured;
import com.aigentsy.outcome.models.Pupil.Place;
import java.time.Instant;
import java.util.List;

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
        return complete
                ? goOn(pupil, Models.restore(pupil.knows()), pupil.learnedTo())
                : goOn(pupil, Models.untaught(pupil.name()), Place.start(generation));
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
        boolean nothingNew = place.equals(pupil.learnedTo()) && model.outcomes() == pupil.outcomes();
        return nothingNew ? pupil : pupil.taught(model, place);
    }
}
