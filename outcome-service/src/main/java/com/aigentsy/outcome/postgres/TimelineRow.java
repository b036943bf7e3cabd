package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.domain.TimelineEntry;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One event or notice that was read; a notice has no sequence. */
@Entity
@Immutable
@Table(name = "timeline")
@NullUnmarked
public class TimelineRow extends PanacheEntityBase {

    @Id
    @Column(name = "event_id")
    public UUID eventId;

    @Column(name = "opportunity_id")
    public String opportunityId;

    public Long sequence;

    public String type;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    public String source;

    @Column(name = "causation_id")
    public UUID causationId;

    public String summary;

    public long position;

    TimelineEntry entry() {
        return new TimelineEntry(eventId, type, sequence, occurredAt, source, causationId, opportunityId, summary);
    }
}
