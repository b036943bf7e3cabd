package com.aigentsy.pipeline.simulator;

import com.aigentsy.events.Digests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Bills as the provider would: the usage it reports, at the price of its list, to the last digit. */
final class ModelBilling {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> prices = new HashMap<>();

    ModelBilling() {
        for (String provider : new String[] {"anthropic", "openai"}) {
            prices.put(provider, list(provider));
        }
    }

    private static JsonNode list(String provider) {
        try (InputStream in = ModelBilling.class.getResourceAsStream("/prices/" + provider + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, provider)).path("models");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bill of(Request request, Reply reply, Instant now) throws IOException {
        JsonNode answer = JSON.readTree(reply.bytes());
        boolean anthropic = request.path().endsWith("/messages");
        String provider = anthropic ? "anthropic" : "openai";
        String model = answer.path("model").asText();
        long input = answer.at(anthropic ? "/usage/input_tokens" : "/usage/prompt_tokens")
                .asLong();
        long output = answer.at(anthropic ? "/usage/output_tokens" : "/usage/completion_tokens")
                .asLong();
        BigDecimal usd = usd(provider, model, input, output);
        String question = Digests.sha256(new String(request.body(), StandardCharsets.UTF_8));
        return new Bill(provider, model, question, input, output, usd, now);
    }

    private BigDecimal usd(String provider, String model, long input, long output) {
        JsonNode price = Objects.requireNonNull(prices.get(provider)).path(model);
        if (price.isMissingNode()) {
            throw new IllegalStateException(provider + " has no price for " + model);
        }
        return price.path("input_usd_per_million")
                .decimalValue()
                .multiply(BigDecimal.valueOf(input))
                .add(price.path("output_usd_per_million").decimalValue().multiply(BigDecimal.valueOf(output)))
                .movePointLeft(6);
    }
}
