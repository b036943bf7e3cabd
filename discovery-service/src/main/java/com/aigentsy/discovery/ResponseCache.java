package com.aigentsy.discovery;

import java.util.Optional;

/** Answers kept with the platform's own mark of their version, so that an unchanged page costs nothing to ask for. */
public interface ResponseCache {

    Optional<Kept> find(String url);

    void keep(String url, Kept answer);

    /** {@code more}: whether the platform said that another page follows. */
    record Kept(String etag, String body, boolean more) {}
}
