package com.aigentsy.scoring.rest;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.judgement.scoring.ScoringModel;
import com.aigentsy.runtime.Page;
import com.aigentsy.scoring.LearnedModels;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which model judges, and which others learning has published. */
@Path("/models")
@RunOnVirtualThread
class ModelsResource {

    private final ScoringModel judge;
    private final LearnedModels learned;

    ModelsResource(ScoringModel judge, LearnedModels learned) {
        this.judge = judge;
        this.learned = learned;
    }

    /** {@code outcomes} and {@code trained_at} are absent for a model that never learned. */
    record Model(
            String name,
            String version,
            boolean judges,
            @Nullable Instant trainedAt,
            @Nullable Long outcomes) {}

    @GET
    public Page<Model> all() {
        Stream<Model> judging = Stream.of(new Model(judge.name(), judge.version(), true, null, null));
        return new Page<>(Stream.concat(judging, others().stream()).toList(), null);
    }

    private List<Model> others() {
        return learned.known().stream()
                .filter(model -> !model.name().equals(judge.name()))
                .map(ModelsResource::known)
                .toList();
    }

    private static Model known(ModelPublished model) {
        return new Model(model.name(), model.version(), false, model.trainedAt(), model.outcomes());
    }
}
