package com.aigentsy.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set about learning. */
@ConfigMapping(prefix = "aigentsy.learn")
public interface OutcomeConfig {

    /** How long a rebuild waits for the consumers to reach the place up to which it read the topics. */
    @WithDefault("PT30S")
    Duration rebuildPatience();

    /** The least time between two publications of models. */
    @WithDefault("PT5S")
    Duration publicationPause();
}
