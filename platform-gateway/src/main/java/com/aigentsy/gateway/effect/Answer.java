package com.aigentsy.gateway.effect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of one request, before anybody judges it. */
public sealed interface Answer {

    /** The platform answered; header names are lower case. */
    record Reply(int status, Map<String, String> headers, String body) implements Answer {
        public Reply {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** No request reached the platform: the name, the connection or the handshake failed, or our deadline had passed. */
    record NotSent(String why) implements Answer {}

    /** Bytes left and no readable answer came back. */
    record Lost(String why) implements Answer {}
}
