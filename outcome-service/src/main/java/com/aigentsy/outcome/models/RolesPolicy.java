package com.aigentsy.outcome.models;

import com.aigentsy.judgement.learning.Succession;
import com.aigentsy.judgement.learning.Succession.Verdict;
import com.aigentsy.judgement.learning.Trial;
import com.aigentsy.outcome.domain.Lesson;
import com.aigentsy.outcome.models.Pupil.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who judges from now on, by the last lessons: the predecessor again when it would have done better since, else a
 * challenger that did. A frozen model stays where it is.
 */
final class RolesPolicy {

    /** How many of the last lessons are looked at. */
    static final int BLOCK = 500;

    private static final Succession RULE = Succession.STANDARD;

    private RolesPolicy() {}

    static List<Pupil> decide(List<Pupil> pupils, List<Lesson> block) {
        Pupil champion = champion(pupils);
        if (!champion.mayMove()) {
            return pupils;
        }
        return drifted(champion, pupils, block)
                .or(() -> beaten(champion, pupils, block))
                .map(change -> change.in(pupils))
                .orElse(pupils);
    }

    static Pupil champion(List<Pupil> pupils) {
        return pupils.stream()
                .filter(pupil -> pupil.is(Role.CHAMPION))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Change> drifted(Pupil champion, List<Pupil> pupils, List<Lesson> block) {
        return pupils.stream()
                .filter(pupil -> pupil.name().equals(champion.standing().predecessor()) && pupil.mayMove())
                .flatMap(predecessor -> change(
                        RULE.drift(trials(champion, predecessor, block), champion.outcomes()),
                        reason -> new Change(champion, predecessor, "took its place back: " + reason, null)))
                .findFirst();
    }

    private static Optional<Change> beaten(Pupil champion, List<Pupil> pupils, List<Lesson> block) {
        return pupils.stream()
                .filter(pupil -> pupil.is(Role.CHALLENGER) && pupil.mayMove())
                .flatMap(challenger -> change(
                        RULE.promotion(trials(champion, challenger, block), champion.outcomes()),
                        reason -> new Change(champion, challenger, "promoted: " + reason, champion.name())))
                .findFirst();
    }

    private static Stream<Change> change(Verdict verdict, Function<String, Change> change) {
        return verdict.change() ? Stream.of(change.apply(verdict.reason())) : Stream.empty();
    }

    private static List<Trial> trials(Pupil champion, Pupil other, List<Lesson> block) {
        return block.stream()
                .filter(lesson -> lesson.said().containsKey(champion.name())
                        && lesson.said().containsKey(other.name()))
                .map(lesson -> new Trial(
                        Objects.requireNonNull(lesson.said().get(champion.name())),
                        Objects.requireNonNull(lesson.said().get(other.name())),
                        lesson.accepted()))
                .toList();
    }

    /** One takes the other's place. */
    record Change(
            Pupil champion,
            Pupil next,
            String reason,
            @Nullable String predecessor) {

        List<Pupil> in(List<Pupil> pupils) {
            return pupils.stream().map(this::moved).toList();
        }

        private Pupil moved(Pupil pupil) {
            if (pupil.name().equals(next.name())) {
                return pupil.standing(Role.CHAMPION, predecessor, reason);
            }
            return pupil.name().equals(champion.name())
                    ? pupil.standing(Role.CHALLENGER, null, next.name() + " " + reason)
                    : pupil;
        }
    }
}
