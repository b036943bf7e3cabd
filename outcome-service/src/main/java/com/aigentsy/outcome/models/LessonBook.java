package com.aigentsy.outcome.models;

import com.aigentsy.outcome.domain.Lesson;
import com.aigentsy.outcome.models.Pupil.Place;
import java.time.Instant;
import java.util.List;

/** The lessons of the live learning tables, in the order in which they matured. Blocking. */
public interface LessonBook {

    long generation();

    /** How many lessons lie up to this place; a model that stands on another number has missed one. */
    long upTo(Place place);

    /** The next lessons behind a place that have matured by now. */
    List<Matured> after(Place place, Instant now, int limit);

    /** The lessons that matured last. */
    List<Lesson> last(int count, Instant now);

    /** A lesson and where it stands. */
    record Matured(Place place, Lesson lesson) {}
}
