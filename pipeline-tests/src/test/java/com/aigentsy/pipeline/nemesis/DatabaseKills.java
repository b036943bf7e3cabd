package com.aigentsy.pipeline.nemesis;

import java.time.Duration;

/** PostgreSQL killed under load: {@code DatabaseKills [--kills 20] [--seconds 600] [--rate 5] [--full 0.1] [--seed N]}. */
final class DatabaseKills {

    private static final Duration ALLOWED = Duration.ofSeconds(20);

    private DatabaseKills() {}

    public static void main(String[] words) {
        var options = Options.of(words, "kills", "seconds", "rate", "full");
        new Check(options, settings -> settings)
                .run(scene -> new ServerKills(scene, scene.world().database(), ALLOWED, options.seed()).run(options));
    }
}
