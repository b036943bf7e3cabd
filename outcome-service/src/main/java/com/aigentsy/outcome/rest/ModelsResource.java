package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.models.ModelOffice;
import com.aigentsy.outcome.models.Pupil;
import com.aigentsy.outcome.models.Pupil.Role;
import com.aigentsy.runtime.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models that learn: what each knows, which one judges and why, and what a person may do about it. */
@Path("/learning/models")
@RunOnVirtualThread
class ModelsResource {

    private final ModelOffice office;

    ModelsResource(ModelOffice office) {
        this.office = office;
    }

    /** {@code trained_at} is absent and {@code version} 0 for one that has learned nothing yet. */
    record Model(
            String name,
            String version,
            Role role,
            boolean frozen,
            @Nullable String predecessor,
            String reason,
            long outcomes,
            @Nullable Instant trainedAt,
            Map<String, Double> parameters) {

        static Model of(Pupil pupil) {
            return new Model(
                    pupil.name(),
                    Long.toString(pupil.version()),
                    pupil.standing().role(),
                    pupil.standing().frozen(),
                    pupil.standing().predecessor(),
                    pupil.standing().reason(),
                    pupil.outcomes(),
                    pupil.version() == 0 ? null : pupil.trainedAt(),
                    pupil.knows().parameters());
        }
    }

    @GET
    public Page<Model> all() {
        return new Page<>(office.all().stream().map(Model::of).toList(), null);
    }

    @POST
    @Path("{name}/freeze")
    public Model freeze(@PathParam("name") String name) {
        return Model.of(office.freeze(name, true));
    }

    @POST
    @Path("{name}/unfreeze")
    public Model unfreeze(@PathParam("name") String name) {
        return Model.of(office.freeze(name, false));
    }

    @POST
    @Path("{name}/revert")
    public Model revert(@PathParam("name") String name) {
        return Model.of(office.revert(name));
    }
}
