package com.aigentsy.runtime.outbox;

import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Relay;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /outbox}: publishes again what was published before; whoever has it already absorbs it. */
@Path("/outbox")
@RunOnVirtualThread
public class OutboxResource {

    private static final Logger LOG = Logger.getLogger(OutboxResource.class);
    private static final String AGAIN = """
            update outbox set published_at = null where published_at is not null
            and ($1::text is null or topic = $1) and ($2::timestamptz is null or published_at >= $2)""";

    private final Database database;
    private final Relay relay;

    OutboxResource(Database database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    /** Which rows: all, or those of one topic, or those published at or after an instant. */
    public record Selection(
            @Nullable String topic, @Nullable Instant since) {}

    /** How many events will be published again. */
    public record Redriven(int rows) {}

    @POST
    @Path("redrive")
    public Redriven redrive(@Nullable Selection selection) {
        Selection wanted = selection == null ? new Selection(null, null) : selection;
        requireTopic(wanted.topic());
        int rows = database.transact(sql -> sql.update(AGAIN, wanted.topic(), wanted.since()));
        LOG.infof("outbox=redriven topic=%s since=%s rows=%d", wanted.topic(), wanted.since(), rows);
        relay.renew();
        return new Redriven(rows);
    }

    private static void requireTopic(@Nullable String topic) {
        if (topic != null
                && Topic.all().stream().noneMatch(each -> each.topicName().equals(topic))) {
            throw ProblemException.badRequest("topic: there is none of this name, such as opportunities.scored");
        }
    }
}
