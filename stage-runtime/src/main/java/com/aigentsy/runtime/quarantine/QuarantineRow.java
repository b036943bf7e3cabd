package com.aigentsy.runtime.quarantine;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table quarantine, for reading. */
@Entity
@Table(name = "quarantine")
@NullUnmarked
public class QuarantineRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String stage;
    public String source;
    public String key;
    public String headers;
    public byte[] payload;
    public String reason;
    public String detail;
    public String state;

    @Column(name = "held_at")
    public Instant heldAt;
}
