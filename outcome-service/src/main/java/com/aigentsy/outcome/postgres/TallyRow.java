package com.aigentsy.outcome.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** One counter of one learning table. */
@Entity
@Table(name = "tally")
@NullUnmarked
public class TallyRow extends PanacheEntityBase {

    @EmbeddedId
    public Key id;

    public long n;

    /** Which counter: the table, the row in it, and the outcome. */
    @Embeddable
    public record Key(String name, String key, String outcome) {}
}
