package com.aigentsy.discovery;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import java.util.Locale;

/** Follows what became of what was discovered, for the report of a run; decides nothing about it. */
public final class FollowStage implements PollStage {

    private final FateBook book;

    FollowStage(FateBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        String id = event.attributes().subject();
        long sequence = event.attributes().sequence();
        return switch (event.event()) {
            case OpportunitySubmitted submitted ->
                book.fate(
                        id,
                        sequence,
                        new Fate("submitted", null, null, submitted.submission().url()));
            case OpportunityCompleted completed -> book.fate(id, sequence, ended(completed));
            default -> Recording.nothing();
        };
    }

    private static Fate ended(OpportunityCompleted completed) {
        var submission = completed.submission();
        return new Fate(
                "completed",
                completed.completion().outcome().name().toLowerCase(Locale.ROOT),
                completed.completion().reason(),
                submission == null ? null : submission.url());
    }
}
