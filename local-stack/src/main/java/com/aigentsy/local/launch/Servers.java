package com.aigentsy.local.launch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers of a running stack are. {@code forge} and {@code model} are null where the user's own address
 * replaced the stand-in; {@code passwords} are the database roles'.
 */
public record Servers(
        String kafka,
        String postgres,
        @Nullable String forge,
        @Nullable String model,
        Map<String, String> passwords) {

    public Servers {
        passwords = Map.copyOf(passwords);
    }
}
