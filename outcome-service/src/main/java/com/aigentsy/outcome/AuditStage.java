package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;

/** Writes down everything that is said on the topics; decides nothing, and tolerates any order between topics. */
public final class AuditStage implements PollStage {

    private final Books books;

    AuditStage(Books books) {
        this.books = books;
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
        if (!event.opportunity().id().equals(envelope.attributes().subject())) {
            throw new PoisonException("subject_mismatch", "ce_subject is not the id of the opportunity");
        }
        if (envelope.attributes().sequence() < 1) {
            throw new PoisonException("sequence_below_one", "the events of an opportunity are counted from 1");
        }
        return Recording.nothing().statement(books.happened(envelope.attributes(), event));
    }

    private Recording noted(Envelope<?> envelope, PipelineNotice notice) {
        Recording written = Recording.nothing().statement(books.noted(envelope.attributes(), notice));
        return notice.opportunityId() == null ? written : written.statement(books.attention(notice));
    }
}
