package com.aigentsy.runtime.quarantine;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /quarantine}: what this service set aside. */
@Path("/quarantine")
@RunOnVirtualThread
public class QuarantineResource {

    private static final Set<String> STATES = Set.of("held", "redriven", "discarded");
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Redrive redrive;
    private final QuarantinePages pages;

    QuarantineResource(Database database, Redrive redrive) {
        this.database = database;
        this.redrive = redrive;
        this.pages = new QuarantinePages(database);
    }

    /** What discarding takes: {@code {"reason": "…"}}. */
    public record Discard(@Nullable String reason) {}

    @GET
    public Page<HeldItem> held(
            @QueryParam("state") @DefaultValue("held") String state,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!STATES.contains(state)) {
            throw ProblemException.badRequest("state: held, redriven or discarded");
        }
        return pages.page(state, reason, cursor);
    }

    @GET
    @Path("{id}")
    public HeldItem one(@PathParam("id") String id) {
        return HeldItem.whole(find(id));
    }

    @POST
    @Path("{id}/redrive")
    public HeldItem redrive(@PathParam("id") String id) {
        redrive.redrive(find(id));
        return HeldItem.brief(find(id));
    }

    @POST
    @Path("{id}/discard")
    public HeldItem discard(@PathParam("id") String id, @Nullable Discard discard) {
        String reason = discard == null ? null : discard.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest("say why, in 1 to 500 characters: {\"reason\": \"…\"}");
        }
        redrive.discard(find(id), reason);
        return HeldItem.brief(find(id));
    }

    private QuarantineRow find(String id) {
        QuarantineRow row = database.read(() -> QuarantineRow.<QuarantineRow>findById(parse(id)));
        if (row == null) {
            throw ProblemException.notFound("nothing is held under " + id);
        }
        return row;
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("an id is a UUID as GET /quarantine lists them");
        }
    }
}
