package com.aigentsy.scoring.rest;

import com.aigentsy.runtime.Page;
import com.aigentsy.scoring.LearnedModels;
import com.aigentsy.scoring.domain.Judge;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which model judges, and which others are asked to be compared with it. */
@Path("/models")
@RunOnVirtualThread
class ModelsResource {

    private final LearnedModels learned;

    ModelsResource(LearnedModels learned) {
        this.learned = learned;
    }

    /** {@code trained_at} is absent for a model as it came, before anything was learned. */
    record Model(
            String name,
            String version,
            boolean judges,
            String role,
            @Nullable Instant trainedAt,
            long outcomes) {}

    @GET
    public Page<Model> all() {
        var judges = learned.judges();
        return new Page<>(
                judges.all().stream()
                        .map(judge -> model(judge, judge.equals(judges.champion())))
                        .toList(),
                null);
    }

    private static Model model(Judge judge, boolean judges) {
        return new Model(
                judge.name(),
                judge.version(),
                judges,
                judge.role(),
                judge.trainedAt().equals(Instant.EPOCH) ? null : judge.trainedAt(),
                judge.model().outcomes());
    }
}
