package com.aigentsy.outcome.postgres;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.outcome.domain.Story;
import com.aigentsy.runtime.Statement;

/** Writes notices: a line in the timeline each, and per opportunity and service the one that counts, the last by time. */
final class NoticeStatements {

    private static final String NOTED = """
            insert into timeline (event_id, opportunity_id, type, occurred_at, service, source, correlation_id, summary)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (event_id) do nothing""";

    private static final String ATTENTION = """
            insert into attention (opportunity_id, service, kind, reason, detail, waits_on, until, noted_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (opportunity_id, service) do update set
                kind = excluded.kind, reason = excluded.reason, detail = excluded.detail,
                waits_on = excluded.waits_on, until = excluded.until, noted_at = excluded.noted_at
            where attention.noted_at <= excluded.noted_at""";

    private NoticeStatements() {}

    static Statement noted(EventAttributes attributes, PipelineNotice notice) {
        return Statement.of(
                NOTED,
                attributes.id(),
                notice.opportunityId(),
                StorableText.of(notice.kind()),
                notice.at(),
                StorableText.of(notice.service()),
                StorableText.of(attributes.source()),
                StorableText.of(attributes.correlationId()),
                StorableText.of(Story.of(notice)));
    }

    static Statement attention(PipelineNotice notice) {
        return Statement.of(
                ATTENTION,
                notice.opportunityId(),
                StorableText.of(notice.service()),
                StorableText.of(notice.kind()),
                StorableText.of(notice.reason()),
                StorableText.of(notice.detail()),
                notice.on(),
                notice.until(),
                notice.at());
    }
}
