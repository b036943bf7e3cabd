package com.aigentsy.discovery;

import java.time.Instant;
import java.util.List;

/** How long a platform asked to be left alone, remembered across restarts and replicas. */
public interface Pace {

    /** The standing of each bucket, in the same order. */
    List<Standing> standings(List<String> buckets);

    void hold(String bucket, Standing standing);

    /** Nothing is sent before {@code notBefore}; {@code strikes} counts refusals in a row. */
    record Standing(Instant notBefore, int strikes, String reason) {
        public static final Standing FREE = new Standing(Instant.EPOCH, 0, "");
    }
}
