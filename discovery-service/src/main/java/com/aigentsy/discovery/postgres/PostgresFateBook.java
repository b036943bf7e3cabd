package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.Fate;
import com.aigentsy.discovery.FateBook;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link FateBook} in PostgreSQL: an older event never overwrites a newer one. */
@ApplicationScoped
public class PostgresFateBook implements FateBook {

    @Override
    public Recording fate(String opportunityId, long sequence, Fate fate) {
        return Recording.nothing()
                .statement(Statement.of(
                        """
                        insert into opportunity_fate (opportunity_id, sequence, status, outcome, reason, submission_url)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (opportunity_id) do update set sequence = excluded.sequence, status = excluded.status,
                            outcome = excluded.outcome, reason = excluded.reason, changed_at = now(),
                            submission_url = coalesce(excluded.submission_url, opportunity_fate.submission_url)
                        where opportunity_fate.sequence < excluded.sequence""",
                        opportunityId,
                        sequence,
                        fate.status(),
                        fate.outcome(),
                        fate.reason(),
                        fate.submissionUrl()));
    }
}
