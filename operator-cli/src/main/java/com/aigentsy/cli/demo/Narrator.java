package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Says in one line what just happened to an opportunity, in words that need no knowledge of the machinery. */
record Narrator(Style style) {

    private static final int TITLE = 58;

    Optional<String> line(Journeys.Move move) {
        var event = move.event();
        return switch (move.topic()) {
            case "opportunities.discovered" ->
                line(move, "found", move.journey().value().map(Money::toString).orElse("no price named"));
            case "opportunities.scored" -> line(move, "judged", judged(event));
            case "opportunities.priced" -> line(move, "released", "approved for " + price(event));
            case "opportunities.submitted" ->
                line(move, "handed in", event.at("/submission/url").asText());
            case "opportunities.feedback" ->
                line(move, "feedback", event.at("/feedback/kind").asText());
            case "opportunities.completed" -> line(move, move.journey().outcome(), ended(event));
            case "pipeline.notices" -> notice(move);
            default -> Optional.empty();
        };
    }

    private Optional<String> line(Journeys.Move move, String what, String more) {
        var title = shorten(move.journey().title(), TITLE);
        return Optional.of("  %s %-58s  %s".formatted(style.word(what), title, more));
    }

    static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static String judged(JsonNode event) {
        var chance = Math.round(event.at("/score/win_probability").asDouble() * 100);
        return chance + " % chance, goes to " + event.at("/route/to").asText();
    }

    private static String price(JsonNode event) {
        return Money.of(event.path("price")).toString();
    }

    private static String ended(JsonNode event) {
        return reason(event.path("completion"));
    }

    /** The reason, and its detail where that says more. */
    private static String reason(JsonNode said) {
        var slug = said.path("reason").asText();
        var detail = said.path("detail").asText().replaceAll("\\s+", " ");
        var words = slug.replace('_', ' ');
        return detail.isBlank() || detail.equals(slug) ? words : words + ": " + shorten(detail, 90);
    }

    /** Waiting for the operator is shown as the offer itself. */
    private Optional<String> notice(Journeys.Move move) {
        var kind = move.event().path("kind").asText();
        if (kind.equals("resolved") || move.event().path("on").asText().equals("operator")) {
            return Optional.empty();
        }
        return line(move, kind, reason(move.event()));
    }
}
