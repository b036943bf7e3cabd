package com.aigentsy.scoring.kafka;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.HeldRecord;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.Quarantine;
import com.aigentsy.scoring.LearnedModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes one record of {@code learning.models}: a model is remembered, anything else set aside, once per record. */
@ApplicationScoped
class ModelRecords {

    private static final Logger LOG = Logger.getLogger(ModelRecords.class);
    private static final String STAGE = "score-models";

    private final LearnedModels models;
    private final Database database;
    private final Quarantine quarantine;

    ModelRecords(LearnedModels models, Database database, Quarantine quarantine) {
        this.models = models;
        this.database = database;
        this.quarantine = quarantine;
    }

    /** Blocking, for virtual threads. */
    void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null && message.key() != null) {
            return; // a tombstone of the compacted topic: the model was withdrawn, and none of ours depends on it
        }
        try {
            remember(CloudEvents.decode(message.headers(), message.value()));
        } catch (PoisonException poison) {
            setAside(HeldRecord.of(message, STAGE, poison.reason(), String.valueOf(poison.getMessage())));
        }
    }

    private void remember(Envelope<?> envelope) {
        if (!(envelope.event() instanceof ModelPublished model)) {
            throw new PoisonException("unexpected_type", "learning.models carries models only");
        }
        try {
            models.learned(model);
        } catch (IllegalArgumentException broken) {
            throw new PoisonException("broken_model", String.valueOf(broken.getMessage()));
        }
        LOG.infof(
                "stage=%s event=%s decision=known model=%s version=%s",
                STAGE, envelope.attributes().id(), model.name(), model.version());
    }

    private void setAside(HeldRecord held) {
        database.transact(sql -> quarantine.hold(sql, List.of(held)));
    }
}
