package com.aigentsy.pipeline.nemesis;

import java.time.Duration;

/** Kafka killed under load: {@code BrokerKills [--kills 20] [--seconds 600] [--rate 5] [--full 0.1] [--seed N]}. */
final class BrokerKills {

    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private BrokerKills() {}

    public static void main(String[] words) {
        var options = Options.of(words, "kills", "seconds", "rate", "full");
        new Check(options, settings -> settings)
                .run(scene -> new ServerKills(scene, scene.world().broker(), ALLOWED, options.seed()).run(options));
    }
}
