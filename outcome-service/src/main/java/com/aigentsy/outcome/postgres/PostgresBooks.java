package com.aigentsy.outcome.postgres;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.outcome.Books;
import com.aigentsy.outcome.domain.Balance;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Statement;

/** Each event is one statement that does nothing when the event's id is known, and holds in any order of reading. */
public final class PostgresBooks implements Books {

    private final BooksBalance balance;

    public PostgresBooks(Database database) {
        this.balance = new BooksBalance(database);
    }

    @Override
    public Statement happened(EventAttributes attributes, OpportunityEvent event) {
        return EventStatement.of(attributes, event);
    }

    @Override
    public Statement noted(EventAttributes attributes, PipelineNotice notice) {
        return NoticeStatements.noted(attributes, notice);
    }

    @Override
    public Statement attention(PipelineNotice notice) {
        return NoticeStatements.attention(notice);
    }

    @Override
    public Balance balance() {
        return balance.balance();
    }
}
