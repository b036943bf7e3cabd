package com.aigentsy.gateway.monitoring;

import java.util.Optional;

/** Takes what webhooks say: each delivery once, and only as a reason to look. */
public interface Hints {

    /** Whether the delivery was new. Without a hint it was about nothing we watch. */
    boolean take(String platform, String delivery, Optional<Hint> hint);

    /** Which pull request something happened to. */
    record Hint(String repository, String number) {}
}
