package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.Rebuilds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has the learning tables made anew from the topics, and says how the last rebuild went. */
@Path("/learning/rebuild")
@RunOnVirtualThread
class RebuildResource {

    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildResource(Rebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    record Requested(UUID rebuildId) {}

    /** {@code state} is none, running, completed or failed. */
    record Progress(
            String state,
            @Nullable UUID rebuildId,
            long events,
            @Nullable String liveChecksum,
            @Nullable String rebuiltChecksum,
            @Nullable Boolean equal,
            @Nullable Boolean swapped,
            @Nullable String error) {

        static final Progress NONE = new Progress("none", null, 0, null, null, null, null, null);

        static Progress of(Rebuilds.Rebuild rebuild) {
            return new Progress(
                    rebuild.state(),
                    rebuild.id(),
                    rebuild.events(),
                    rebuild.liveChecksum(),
                    rebuild.rebuiltChecksum(),
                    rebuild.equal(),
                    rebuild.swapped(),
                    rebuild.error());
        }
    }

    @POST
    public Response start() {
        return Response.accepted(new Requested(rebuilds.request(clock.instant())))
                .build();
    }

    @GET
    public Progress progress() {
        return rebuilds.latest().map(Progress::of).orElse(Progress.NONE);
    }
}
