package com.aigentsy.runtime.testing.contract;

import java.nio.file.Path;

/**
 * One conversation of a client of ours with a third party's server: replayed from {@code src/test/resources/contracts},
 * or with {@code -Daigentsy.contracts=live} really led, with {@code record} also written down again. Our client must ask
 * everything that was recorded, in that order, and nothing else.
 */
public sealed interface Contract permits Live, Replay {

    /** The key and token that both sides know. */
    String KEY = "not-a-secret";

    /** What our client says and expects to hear. */
    @FunctionalInterface
    interface Talk {
        void with(Contract server) throws Exception;
    }

    static void with(Counterpart counterpart, String name, Talk talk) throws Exception {
        Path file = Path.of("src", "test", "resources", "contracts", name + ".json");
        switch (System.getProperty("aigentsy.contracts", "replay")) {
            case "replay" -> Replay.lead(counterpart, file, talk);
            case "live" -> Live.lead(counterpart, talk);
            case "record" -> Live.lead(counterpart, talk).write(file);
            case String other ->
                throw new IllegalStateException("aigentsy.contracts is replay, live or record, not " + other);
        }
    }

    /** Where our client finds the server. */
    String url();

    /** What somebody else does there, with a token of his own; what came of it is part of the recorded answers. */
    void meanwhile(String method, String path, String body);
}
