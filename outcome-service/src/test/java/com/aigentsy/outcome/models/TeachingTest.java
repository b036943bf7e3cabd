package com.aigentsy.outcome.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.outcome.domain.Lesson;
import com.aigentsy.outcome.models.Pupil.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeachingTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Shelf shelf = new Shelf();

    @ParameterizedTest
    @ValueSource(strings = {"beta-binomial", "bayesian-logistic", "base-rate"})
    void makesTheSameModelWhateverTheOrderLessonsCameIn(String name) {
        Pupil inOrder = pupil(name);
        for (int hour = 0; hour < 40; hour++) {
            shelf.put(hour);
            inOrder = teach(inOrder);
        }
        shelf.clear();
        Pupil shuffled = pupil(name);
        for (int step = 0; step < 40; step++) {
            shelf.put((step * 17) % 40);
            shuffled = teach(shuffled);
        }

        assertThat(shuffled.outcomes()).isEqualTo(40);
        assertThat(shuffled.knows()).isEqualTo(inOrder.knows());
    }

    @Test
    void leavesWhatHasNotMaturedForLater() {
        shelf.put(0);
        shelf.put(5);

        Pupil early = new Teaching(shelf, START.plusSeconds(3600)).teach(pupil("base-rate"));

        assertThat(early.outcomes()).isEqualTo(1);
        assertThat(teach(early).outcomes()).isEqualTo(2);
    }

    @Test
    void learnsEverythingAgainFromTablesThatWereMadeAnew() {
        shelf.put(0);
        shelf.put(1);
        Pupil before = teach(pupil("bayesian-logistic"));
        shelf.generation = 2;

        Pupil after = teach(before);

        assertThat(after.learnedTo().generation()).isEqualTo(2);
        assertThat(after.knows()).isEqualTo(before.knows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta-binomial", "bayesian-logistic", "base-rate"})
    void learnsEverythingAgainWhereAStateOfAnotherVersionCannotBeRead(String name) {
        shelf.put(0);
        shelf.put(1);
        Pupil taught = teach(pupil(name));
        var foreign = new ModelSnapshot(name, 2, Map.of(), "AQ");

        Pupil after = teach(new Pupil(foreign, taught.learnedTo(), taught.standing(), 4, START));

        assertThat(after.knows()).isEqualTo(taught.knows());
        assertThat(after.version()).isEqualTo(4);
    }

    @Test
    void changesNothingWithoutANewLesson() {
        shelf.put(0);
        Pupil taught = teach(pupil("base-rate"));

        assertThat(teach(taught)).isSameAs(taught);
    }

    private Pupil teach(Pupil pupil) {
        return new Teaching(shelf, START.plusSeconds(1_000_000)).teach(pupil);
    }

    private static Pupil pupil(String name) {
        return new Faculty(new NoPupils())
                .all().stream()
                        .filter(pupil -> pupil.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** Lessons in memory, in the order of the real book. */
    private static final class Shelf implements LessonBook {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::maturedAt).thenComparing(Place::opportunityId);

        private final TreeSet<Matured> lessons = new TreeSet<>(Comparator.comparing(Matured::place, ORDER));
        private long generation = 1;

        void put(int hour) {
            var situation = new Situation(
                    hour % 3 == 0 ? "github" : "reddit", "design", "low", "any", "any", Map.of("value.log", (double)
                            (hour % 7)));
            var place = new Place(1, START.plusSeconds(3600L * hour), "case_" + hour);
            lessons.add(new Matured(place, new Lesson(situation, Map.of(), hour % 4 != 0, hour % 2 == 0)));
        }

        void clear() {
            lessons.clear();
        }

        @Override
        public long generation() {
            return generation;
        }

        @Override
        public long upTo(Place place) {
            return lessons.stream()
                    .filter(lesson -> ORDER.compare(lesson.place(), place) <= 0)
                    .count();
        }

        @Override
        public List<Matured> after(Place place, Instant now, int limit) {
            return lessons.stream()
                    .filter(lesson -> ORDER.compare(lesson.place(), place) > 0)
                    .filter(lesson -> !lesson.place().maturedAt().isAfter(now))
                    .map(lesson -> new Matured(
                            new Place(
                                    generation,
                                    lesson.place().maturedAt(),
                                    lesson.place().opportunityId()),
                            lesson.lesson()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Lesson> last(int count, Instant now) {
            return List.of();
        }
    }
}
