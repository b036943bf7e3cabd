package com.aigentsy.outcome.postgres;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.runtime.EventJson;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The latest published snapshot of one model; {@code snapshot} is a JSON document. */
@Entity
@Table(name = "model")
@NullUnmarked
public class ModelRow extends PanacheEntityBase {

    @Id
    public String name;

    public long outcomes;

    public String snapshot;

    ModelPublished model() {
        return EventJson.read(snapshot, ModelPublished.class);
    }
}
