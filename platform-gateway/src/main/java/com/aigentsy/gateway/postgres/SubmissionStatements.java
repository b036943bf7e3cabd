package com.aigentsy.gateway.postgres;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Submission;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.PassedOn;
import com.aigentsy.gateway.monitoring.Watched;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that writes submissions. The status only moves forward. */
public final class SubmissionStatements {

    private SubmissionStatements() {}

    /** Puts a confirmed hand-in under observation, with the event that says so. */
    public static Statement watch(UUID effectKey, Envelope<OpportunitySubmitted> envelope) {
        OpportunitySubmitted submitted = envelope.event();
        Submission submission = submitted.submission();
        return Statement.of(
                """
                insert into submission (opportunity_id, effect_key, platform, repository, number, url, revision, status,
                    attributes, submitted, submitted_at, updated_at)
                values ($1, $2, $3, $4, $5, $6, $7, 'MONITORING', $8, $9, $10, $11)
                on conflict (opportunity_id) do update set effect_key = $2, number = $5, url = $6, revision = $7,
                    status = 'MONITORING', etag = null, attributes = $8, submitted = $9, updated_at = $11
                where submission.status = 'MONITORING' and submission.revision <= $7""",
                submitted.opportunity().id(),
                effectKey,
                submitted.opportunity().platform(),
                submitted.target().repository(),
                submission.id(),
                submission.url(),
                submitted.revision(),
                EventJson.text(envelope.attributes()),
                EventJson.text(submitted),
                submission.submittedAt(),
                envelope.attributes().time());
    }

    static Statement seen(Watched watched, @Nullable String etag, Instant lastChange, Instant now) {
        return Statement.of("""
                        update submission set etag = $3, changed_at = $4, updated_at = $5
                        where opportunity_id = $1 and hints = $2""", watched.opportunityId(), watched.hints(), etag, lastChange, now)
                .expecting(1);
    }

    /** Looked at anew next time, because what was passed on may not be all that was said. */
    static Statement passedOn(Watched watched, PassedOn passedOn, Instant now) {
        return Statement.of(
                        """
                        update submission set passed_on = $4, etag = null, updated_at = $5
                        where opportunity_id = $1 and hints = $2 and revision = $3 and status = 'MONITORING'""",
                        watched.opportunityId(),
                        watched.hints(),
                        watched.revision(),
                        EventJson.text(passedOn),
                        now)
                .expecting(1);
    }

    static Statement move(Watched watched, Watched.Status status, @Nullable String reason, Instant now) {
        return Statement.of("""
                        update submission set status = $2, reason = $3, updated_at = $4
                        where opportunity_id = $1 and status = 'MONITORING' and revision = $5""", watched.opportunityId(), status.name(), reason, now, watched.revision())
                .expecting(1);
    }

    /** A webhook was about this pull request: counts the hint. */
    public static Statement hint(String platform, String repository, String number) {
        return Statement.of("""
                update submission set hints = hints + 1
                where platform = $1 and lower(repository) = lower($2) and number = $3""", platform, repository, number);
    }

    /** Wakes whoever watches this pull request. */
    public static Statement wake(String platform, String repository, String number) {
        return Statement.of("""
                update task set not_before = now() where kind = $1 and key in
                    (select opportunity_id || '/' || revision from submission
                     where platform = $2 and lower(repository) = lower($3) and number = $4)""", MonitorWorker.KIND, platform, repository, number);
    }
}
