package com.aigentsy.execution.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** An execution as it is stored; read through Panache, written by the statements of a recording. */
@Entity
@Table(name = "execution")
@NullUnmarked
public class ExecutionRow extends PanacheEntityBase {

    @Id
    public String id;

    public long number;

    @Column(name = "opportunity_id")
    public String opportunityId;

    public String state;

    public int revision;

    public boolean submitted;

    public String rework;

    public String cause;

    public String scored;

    public String document;

    public String waiting;

    public long version;

    static Uni<ExecutionRow> byId(String id) {
        return findById(id);
    }

    static Uni<List<ExecutionRow>> before(long number, int limit) {
        return find("number < ?1 order by number desc", number).page(0, limit).list();
    }

    static Uni<List<ExecutionRow>> inState(String state, long number, int limit) {
        return find("state = ?1 and number < ?2 order by number desc", state, number)
                .page(0, limit)
                .list();
    }

    static Uni<List<ExecutionRow>> waiting(int limit) {
        return find("waiting is not null and state not in ('awaiting_approval', 'handed_over') order by number")
                .page(0, limit)
                .list();
    }

    static Uni<List<ExecutionRow>> inStates(List<String> states) {
        return find("state in ?1 order by number", states).list();
    }
}
