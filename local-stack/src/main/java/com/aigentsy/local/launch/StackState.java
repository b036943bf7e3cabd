package com.aigentsy.local.launch;

import com.aigentsy.local.SecretFile;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What runs on a home and where, in a file the command line reads; {@code services} are addresses by replica. */
public record StackState(
        long pid,
        boolean ready,
        String world,
        Map<String, String> services,
        String kafka,
        String postgres,
        @Nullable String forge,
        @Nullable String model,
        String tokenFile) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    public void write(Home home) {
        try {
            new SecretFile(home.state()).write(JSON.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when no stack runs there, whatever the file says. */
    public static Optional<StackState> running(Home home) {
        if (!HomeLock.held(home) || !Files.exists(home.state())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(home.state().toFile(), StackState.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.state(), e);
        }
    }

    static void remove(Home home) {
        try {
            Files.deleteIfExists(home.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StackState asReady() {
        return new StackState(pid, true, world, services, kafka, postgres, forge, model, tokenFile);
    }
}
