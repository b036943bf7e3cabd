package com.aigentsy.scoring.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** One decision as it is stored; {@code score} and {@code route} are JSON documents. Rows are written by statements. */
@Entity
@Table(name = "scoring")
@NullUnmarked
public class ScoringRow extends PanacheEntityBase {

    @Id
    @Column(name = "opportunity_id")
    public String opportunityId;

    @Column(name = "event_id")
    public UUID eventId;

    public String decision;

    public String reason;

    public String model;

    public String score;

    public String route;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "ended_at")
    public Instant endedAt;
}
