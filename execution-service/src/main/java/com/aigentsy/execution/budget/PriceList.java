package com.aigentsy.execution.budget;

import com.aigentsy.runtime.EventJson;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One provider's prices as they were read on a day, and where: for each model one price, or several that follow each
 * other. The model {@code *} stands for all that are not named.
 */
public record PriceList(
        String provider,
        LocalDate asOf,
        String source,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Map<String, List<ModelPrice>> models) {

    private static final String ALL_OTHERS = "*";

    public PriceList {
        models = Map.copyOf(models);
    }

    static PriceList builtIn(String provider) {
        try (InputStream in = PriceList.class.getResourceAsStream("/prices/" + provider + ".json")) {
            return EventJson.read(Objects.requireNonNull(in, provider).readAllBytes(), PriceList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PriceList in(Path file) {
        try {
            return EventJson.read(Files.readAllBytes(file), PriceList.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the price list " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The latest that is valid on the day. */
    Optional<ModelPrice> of(String model, LocalDate day) {
        return models.getOrDefault(model, models.getOrDefault(ALL_OTHERS, List.of())).stream()
                .filter(price -> !since(price).isAfter(day))
                .max(Comparator.comparing(this::since));
    }

    private LocalDate since(ModelPrice price) {
        return Objects.requireNonNullElse(price.from(), asOf);
    }
}
