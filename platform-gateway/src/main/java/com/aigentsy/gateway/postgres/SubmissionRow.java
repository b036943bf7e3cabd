package com.aigentsy.gateway.postgres;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.gateway.monitoring.PassedOn;
import com.aigentsy.gateway.monitoring.Watched;
import com.aigentsy.runtime.EventJson;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a submission, for reading; it is written by conditional SQL only. */
@Entity
@Table(name = "submission")
public class SubmissionRow extends PanacheEntityBase {

    @Id
    @Column(name = "opportunity_id")
    public String opportunityId;

    @Column(name = "effect_key")
    public UUID effectKey;

    public String platform;
    public String repository;
    public String number;
    public String url;
    public int revision;
    public String status;
    public @Nullable String reason;
    public @Nullable String etag;
    public long hints;
    public @Nullable String attributes;
    public @Nullable String submitted;

    @Column(name = "passed_on")
    public @Nullable String passedOn;

    @Column(name = "changed_at")
    public @Nullable Instant changedAt;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** Nothing before its own {@code submitted} event has come back. */
    Optional<Watched> watched(@Nullable EventAttributes released, boolean withdrawn) {
        if (attributes == null || submitted == null) {
            return Optional.empty();
        }
        var envelope = new Envelope<>(
                EventJson.read(attributes, EventAttributes.class),
                EventJson.read(submitted, OpportunitySubmitted.class));
        Instant lastChange = changedAt == null ? submittedAt : changedAt;
        return Optional.of(new Watched(
                effectKey,
                platform,
                repository,
                number,
                Watched.Status.valueOf(status),
                etag,
                lastChange,
                hints,
                envelope,
                passedOn == null ? PassedOn.NOTHING : EventJson.read(passedOn, PassedOn.class),
                released,
                withdrawn));
    }
}
