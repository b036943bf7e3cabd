package com.aigentsy.gateway.monitoring;

import org.jspecify.annotations.Nullable;

/** How a platform is asked about what was handed in. Throws the effect protocol's NotReadableException when it cannot be. */
public interface Watch {

    String platform();

    Look look(String repository, String number, @Nullable String etag);

    /** What one look showed. */
    sealed interface Look {
        record Unchanged() implements Look {}

        record Seen(PullState state, @Nullable String etag) implements Look {}

        /** The platform knows it no more. */
        record Gone() implements Look {}
    }
}
