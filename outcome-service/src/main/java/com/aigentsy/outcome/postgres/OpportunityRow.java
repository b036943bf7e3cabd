package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.domain.OpportunityEntry;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One opportunity and where it stands, as the view of the books shows it. */
@Entity
@Immutable
@Table(name = "opportunity_books")
@NullUnmarked
public class OpportunityRow extends PanacheEntityBase {

    @Id
    public String id;

    public String platform;

    public String type;

    public String title;

    public String url;

    public BigDecimal value;

    public String currency;

    @Column(name = "discovered_at")
    public Instant discoveredAt;

    public String state;

    public String standing;

    @Column(name = "last_event_at")
    public Instant lastEventAt;

    public String outcome;

    public String reason;

    public long position;

    OpportunityEntry entry() {
        return new OpportunityEntry(
                id,
                platform,
                type,
                title,
                url,
                value,
                currency,
                state,
                standing,
                outcome,
                reason,
                discoveredAt,
                lastEventAt);
    }
}
