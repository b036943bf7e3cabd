package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.outcome.domain.Milestone;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import java.util.Optional;

/** Writes down everything that is said on the topics; decides nothing, and tolerates any order between topics. */
public final class AuditStage implements PollStage {

    private final Books books;
    private final Counters counters;

    AuditStage(Books books, Counters counters) {
        this.books = books;
        this.counters = counters;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        return switch (event.event()) {
            case OpportunityEvent happened -> happened(event, happened);
            case PipelineNotice notice -> noted(event, notice);
            case ModelPublished _ -> throw new PoisonException("unexpected_type", "a model is no part of the books");
        };
    }

    private Recording happened(Envelope<?> envelope, OpportunityEvent event) {
        Optional<Milestone> milestone = Lessons.milestone(envelope.attributes(), event);
        Recording happened = Recording.nothing().statement(books.happened(envelope.attributes(), event));
        return milestone.map(counters::reached).map(happened::statement).orElse(happened);
    }

    private Recording noted(Envelope<?> envelope, PipelineNotice notice) {
        Recording written = Recording.nothing().statement(books.noted(envelope.attributes(), notice));
        return notice.opportunityId() == null ? written : written.statement(books.attention(notice));
    }
}
