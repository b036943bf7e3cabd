package com.aigentsy.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Published models, as the approved samples tell them. */
final class SampleModels {

    private SampleModels() {}

    static ModelPublished small() {
        var parameters = new LinkedHashMap<String, Double>();
        parameters.put("github.wins", 3.0);
        parameters.put("github.losses", 1.0);
        parameters.put("github.rate", 0.75);
        return new ModelPublished("platform-rates", "4", Instant.parse("2025-12-24T10:30:01Z"), 4, parameters);
    }

    /** The first of two parts of a model that decides. */
    static ModelPublished partWithState() {
        return new ModelPublished(
                "bayesian-logistic",
                "17",
                Instant.parse("2025-12-24T10:30:02Z"),
                240,
                Map.of("platform github", 0.31),
                ModelPublished.CHAMPION,
                "AQAAAAAAAADw",
                new ModelPublished.Part(1, 2));
    }
}
