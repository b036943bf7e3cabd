package com.aigentsy.runtime.quarantine;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** {@code /quarantine}: what this service set aside. */
@Path("/quarantine")
@RunOnVirtualThread
public class QuarantineResource {

    private static final int PAGE = 200;

    private final Database database;
    private final Redrive redrive;

    QuarantineResource(Database database, Redrive redrive) {
        this.database = database;
        this.redrive = redrive;
    }

    @GET
    public Page<HeldItem> held() {
        List<QuarantineRow> rows =
                database.read(() -> QuarantineRow.<QuarantineRow>find("state", Sort.by("heldAt"), "held")
                        .page(0, PAGE)
                        .list());
        return new Page<>(rows.stream().map(HeldItem::brief).toList(), null);
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
    public HeldItem discard(@PathParam("id") String id) {
        redrive.discard(find(id));
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
