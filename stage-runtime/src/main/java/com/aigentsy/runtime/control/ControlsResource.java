package com.aigentsy.runtime.control;

import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The switches over HTTP; a service that has effects puts a path on it. */
@RunOnVirtualThread
public abstract class ControlsResource {

    private final Controls controls;

    protected ControlsResource(Controls controls) {
        this.controls = controls;
    }

    /** What {@code PUT} takes: {@code {"open": false, "by": "…"}}. */
    public record Change(@Nullable Boolean open, @Nullable String by) {}

    @GET
    public Page<Control> all() {
        return new Page<>(controls.all(), null);
    }

    @GET
    @Path("{name}")
    public Control one(@PathParam("name") String name) {
        return controls.all().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("no switch is called " + name));
    }

    @PUT
    @Path("{name}")
    public Control change(@PathParam("name") String name, @Nullable Change change) {
        if (change == null || change.open() == null) {
            throw ProblemException.badRequest("say {\"open\": true} or {\"open\": false}");
        }
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw ProblemException.badRequest("a switch is called global, or as a platform or model");
        }
        controls.set(name, change.open(), change.by() == null ? "operator" : change.by());
        return one(name);
    }
}
