package com.aigentsy.execution.budget;

import com.aigentsy.runtime.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What models cost, read from dated files; what is in none of them has no price and is not bought. */
public record ModelPrices(List<PriceList> lists) {

    private static final List<String> PROVIDERS = List.of("anthropic", "openai", "gemini");

    public ModelPrices {
        lists = List.copyOf(lists);
    }

    /** One provider's prices as of a day, and where they were read. */
    public record PriceList(String provider, String asOf, String source, Map<String, ModelPrice> models) {

        public PriceList {
            models = Map.copyOf(models);
        }
    }

    public static ModelPrices builtIn() {
        return new ModelPrices(PROVIDERS.stream().map(ModelPrices::resource).toList());
    }

    /** The operator's own list, of the same shape, goes before the built-in ones. */
    public ModelPrices preferring(Path file) {
        try {
            var own = EventJson.read(Files.readAllBytes(file), PriceList.class);
            return new ModelPrices(java.util.stream.Stream.concat(java.util.stream.Stream.of(own), lists.stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the price list " + file + " cannot be read", e);
        }
    }

    public Optional<ModelPrice> of(String provider, String model) {
        return lists.stream()
                .filter(list -> list.provider().equals(provider))
                .flatMap(list -> Optional.ofNullable(list.models().get(model)).stream())
                .findFirst();
    }

    private static PriceList resource(String provider) {
        try (InputStream in = ModelPrices.class.getResourceAsStream("/prices/" + provider + ".json")) {
            return EventJson.read(java.util.Objects.requireNonNull(in, provider).readAllBytes(), PriceList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
