package com.aigentsy.discovery;

import java.time.Instant;

/** How long a platform asked to be left alone, remembered across restarts and replicas. */
public interface Pace {

    Standing standing(String bucket);

    void hold(String bucket, Standing standing);

    /** Nothing is sent before {@code notBefore}; {@code strikes} counts refusals in a row. */
    record Standing(Instant notBefore, int strikes, String reason) {
        public static final Standing FREE = new Standing(Instant.EPOCH, 0, "");
    }
}
