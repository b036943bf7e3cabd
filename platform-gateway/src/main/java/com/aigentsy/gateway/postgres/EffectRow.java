package com.aigentsy.gateway.postgres;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.runtime.EventJson;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of an effect, for reading; it is written by conditional SQL only. */
@Entity
@Table(name = "effect")
public class EffectRow extends PanacheEntityBase {

    @Id
    @Column(name = "effect_key")
    public UUID effectKey;

    @Column(name = "opportunity_id")
    public String opportunityId;

    public String platform;
    public String repository;
    public String action;
    public int revision;
    public String state;
    public String detail;
    public long version;
    public @Nullable String waiting;
    public String attributes;
    public String priced;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    Effect effect() {
        var envelope = new Envelope<>(
                EventJson.read(attributes, EventAttributes.class), EventJson.read(priced, OpportunityPriced.class));
        return new Effect(
                effectKey, Action.valueOf(action), envelope, state(state, detail), version, waiting, createdAt);
    }

    static EffectState state(String name, String detail) {
        Class<? extends EffectState> type = switch (name) {
            case "PLANNED" -> EffectState.Planned.class;
            case "APPROVED" -> EffectState.Approved.class;
            case "SENDING" -> EffectState.Sending.class;
            case "RETRYABLE" -> EffectState.Retryable.class;
            case "UNKNOWN" -> EffectState.Unknown.class;
            case "CONFIRMED" -> EffectState.Confirmed.class;
            case "REJECTED" -> EffectState.Rejected.class;
            default -> throw new IllegalStateException("no effect is ever " + name);
        };
        return EventJson.read(detail, type);
    }

    static String name(EffectState state) {
        return state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
