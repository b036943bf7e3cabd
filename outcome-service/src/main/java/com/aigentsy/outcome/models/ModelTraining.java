package com.aigentsy.outcome.models;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Teaches the models what has matured, lets the better one judge, and publishes those that changed. */
public final class ModelTraining implements TaskHandler {

    private static final String KIND = "train-models";

    /** Places are reviewed once in so many outcomes: asked after each one, chance would say yes in the end. */
    private static final int BETWEEN_REVIEWS = 50;

    private final LessonBook book;
    private final Faculty faculty;
    private final Pupils pupils;
    private final Clock clock;
    private final Duration pause;
    private final ReentrantLock one = new ReentrantLock();

    /** {@code pause} is the least time between two publications. */
    public ModelTraining(LessonBook book, Pupils pupils, Clock clock, Duration pause) {
        this.book = book;
        this.pupils = pupils;
        this.faculty = new Faculty(pupils);
        this.clock = clock;
        this.pause = pause;
    }

    /** One task per label: a task that is running may have looked before this label was there. */
    public static TaskDraft dueBecauseOf(EventAttributes label, Instant maturedAt) {
        return new TaskDraft(KIND, label.subject(), EventJson.text(label), maturedAt);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String opportunityId(Task task) {
        return null;
    }

    @Override
    public TaskResult handle(Task task) throws InterruptedException {
        one.lockInterruptibly();
        try {
            return train(EventJson.read(task.payload(), EventAttributes.class));
        } finally {
            one.unlock();
        }
    }

    private TaskResult train(EventAttributes label) {
        Instant now = clock.instant();
        List<Pupil> before = faculty.all();
        Instant due = last(before).plus(pause);
        if (now.isBefore(due)) {
            return new TaskResult.Again(due, "models were published just now", Recording.nothing());
        }
        var teaching = new Teaching(book, now);
        List<Pupil> taught = before.stream()
                .map(pupil -> pupil.mayMove() ? teaching.teach(pupil) : pupil)
                .toList();
        List<Pupil> after =
                review(before, taught) ? RolesPolicy.decide(taught, book.last(RolesPolicy.BLOCK, now)) : taught;
        return new TaskResult.Done(new Publication(pupils, label, now).of(before, after));
    }

    private static Instant last(List<Pupil> pupils) {
        return pupils.stream().map(Pupil::trainedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static boolean review(List<Pupil> before, List<Pupil> after) {
        return most(before) / BETWEEN_REVIEWS < most(after) / BETWEEN_REVIEWS;
    }

    private static long most(List<Pupil> pupils) {
        return pupils.stream().mapToLong(Pupil::outcomes).max().orElse(0);
    }
}
