package com.aigentsy.discovery.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run, for reading. */
@Entity
@Table(name = "discovery_run")
@SuppressWarnings("NullAway.Init")
public class RunRow extends PanacheEntityBase {

    @Id
    @Column(name = "run_id")
    public String runId;

    public String request;

    @Column(name = "max_executions")
    public @Nullable Integer maxExecutions;

    public int published;

    @Column(name = "started_at")
    public Instant startedAt;

    static Uni<@Nullable RunRow> latest() {
        return RunRow.<RunRow>findAll(Sort.descending("startedAt")).firstResult();
    }
}
