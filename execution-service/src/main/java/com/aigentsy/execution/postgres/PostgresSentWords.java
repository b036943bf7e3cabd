package com.aigentsy.execution.postgres;

import com.aigentsy.execution.writing.SentWords;
import com.aigentsy.execution.writing.Shingles;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.time.Instant;

/** Sent texts in the table {@code sent_words}. */
public final class PostgresSentWords implements SentWords {

    private static final String MOST = """
            select coalesce(max(shared), 0) from (
                select count(*) as shared from sent_words, unnest(shingles) as shingle
                where shingles && $1 and shingle = any ($1) and execution_id <> $2
                group by execution_id, revision) as texts""";
    private static final String REMEMBER = """
            insert into sent_words (execution_id, revision, shingles, sent_at) values ($1, $2, $3, $4)
            on conflict do nothing""";

    private final Database database;

    public PostgresSentWords(Database database) {
        this.database = database;
    }

    @Override
    public int mostSharedWithOne(Shingles shingles, String executionId) {
        return database.query(MOST, array(shingles), executionId)
                .getFirst()
                .getLong(0)
                .intValue();
    }

    @Override
    public Recording remember(String executionId, int revision, Shingles sent, Instant at) {
        return Recording.nothing().statement(Statement.of(REMEMBER, executionId, revision, array(sent), at));
    }

    private static Long[] array(Shingles shingles) {
        return shingles.hashes().toArray(Long[]::new);
    }
}
