package com.aigentsy.outcome.postgres;

import com.aigentsy.events.Completion;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.outcome.domain.Story;
import com.aigentsy.outcome.domain.Words;
import com.aigentsy.runtime.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes one event: its line in the timeline and, only if that is new, the row of its opportunity. A part
 * of a statement sees the tables as they were before it, so the event is no fork of itself.
 */
final class EventStatement {

    private static final String HAPPENED = """
            with added as (
                insert into timeline (event_id, opportunity_id, sequence, type, occurred_at, service, source,
                    correlation_id, causation_id, summary)
                values ($1::uuid, $2::text, $3::bigint, $4::text, $5::timestamptz, $6::text, $7::text,
                    $8::text, $9::uuid, $10::text)
                on conflict (event_id) do nothing returning opportunity_id)
            insert into opportunity (id, platform, type, title, url, value, currency, discovered_at, state,
                last_sequence, last_event_at, events, forks, completions, outcome, reason)
            select opportunity_id, $11::text, $12::text, $13::text, $14::text, $15::numeric, $16::text,
                case when $4::text = 'discovered' then $5::timestamptz end, $17::text, $3::bigint, $5::timestamptz, 1, 0,
                case when $4::text = 'completed' then 1 else 0 end, $18::text, $19::text
            from added
            on conflict (id) do update set
                discovered_at = coalesce(opportunity.discovered_at, excluded.discovered_at),
                state = case
                    when opportunity.completions + excluded.completions > 0 then 'completed'
                    when excluded.last_sequence > opportunity.last_sequence then excluded.state
                    else opportunity.state end,
                last_sequence = greatest(opportunity.last_sequence, excluded.last_sequence),
                last_event_at = greatest(opportunity.last_event_at, excluded.last_event_at),
                events = opportunity.events + 1,
                forks = opportunity.forks + case when exists (
                    select 1 from timeline t where t.opportunity_id = $2::text and t.sequence = $3::bigint)
                    then 1 else 0 end,
                completions = opportunity.completions + excluded.completions,
                outcome = coalesce(opportunity.outcome, excluded.outcome),
                reason = coalesce(opportunity.reason, excluded.reason)""";

    private EventStatement() {}

    static Statement of(EventAttributes attributes, OpportunityEvent event) {
        Opportunity opportunity = event.opportunity();
        @Nullable Completion completion = event instanceof OpportunityCompleted ended ? ended.completion() : null;
        return Statement.of(
                HAPPENED,
                attributes.id(),
                opportunity.id(),
                attributes.sequence(),
                Words.type(event),
                attributes.time(),
                service(attributes),
                StorableText.of(attributes.source()),
                StorableText.of(attributes.correlationId()),
                attributes.causationId(),
                StorableText.of(Story.of(event)),
                StorableText.of(opportunity.platform()),
                StorableText.of(opportunity.type()),
                StorableText.of(opportunity.title()),
                StorableText.of(opportunity.url()),
                opportunity.value(),
                opportunity.currency(),
                Words.state(event),
                completion == null ? null : Words.of(completion.outcome()),
                completion == null ? null : StorableText.of(completion.reason()));
    }

    /** {@code /aigentsy/<service>/<stage>}. */
    private static String service(EventAttributes attributes) {
        String[] parts = attributes.source().split("/");
        return StorableText.of(parts.length > 2 ? parts[2] : attributes.source());
    }
}
