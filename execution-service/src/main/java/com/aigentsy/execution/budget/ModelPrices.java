package com.aigentsy.execution.budget;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What models cost today, read from dated files; what is in none of them has no price and is not bought. */
public record ModelPrices(List<PriceList> lists, Clock clock) {

    private static final List<String> PROVIDERS = List.of("anthropic", "openai", "gemini", "ollama");
    private static final String MISSING = """
            no price is known for %1$s %2$s on %3$s, so it is not asked; put {"provider": "%1$s", "as_of": "%3$s", \
            "source": "where you read it", "models": {"%2$s": {"input_usd_per_million": …, \
            "output_usd_per_million": …}}} into a file and name it in AIGENTSY_MODELS_PRICE_LIST""";

    public ModelPrices {
        lists = List.copyOf(lists);
    }

    public static ModelPrices builtIn(Clock clock) {
        return new ModelPrices(PROVIDERS.stream().map(PriceList::builtIn).toList(), clock);
    }

    /** The operator's own lists go before the built-in ones. */
    public ModelPrices preferring(List<Path> files) {
        return new ModelPrices(
                Stream.concat(files.stream().map(PriceList::in), lists.stream()).toList(), clock);
    }

    public Optional<ModelPrice> of(String provider, String model) {
        return lists.stream()
                .filter(list -> list.provider().equals(provider))
                .flatMap(list -> list.of(model, today()).stream())
                .findFirst();
    }

    /** What to do about a model without a price. */
    public String missing(String provider, String model) {
        return MISSING.formatted(provider, model, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
