package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** One opportunity on its way, as its latest event tells it: every event carries what came before. */
record Journey(String id, String stage, boolean workedOn, JsonNode event) {

    private static final Set<String> ANSWERED = Set.of("answered", "validated", "refuted");

    /** What the topic is called without its family: discovered, scored, … */
    static Journey of(String id, String topic, JsonNode event) {
        var stage = topic.substring(topic.indexOf('.') + 1);
        return new Journey(id, stage, workedOn(event), event);
    }

    private static boolean workedOn(JsonNode event) {
        return event.hasNonNull("execution_id") || !event.path("llm_calls").isEmpty();
    }

    /** Events of one opportunity come in order, but those of different topics may be read late. */
    Journey then(Journey next) {
        var later = rank() <= next.rank() ? next : this;
        return new Journey(id, later.stage, workedOn || next.workedOn, later.event);
    }

    private int rank() {
        return switch (stage) {
            case "discovered" -> 0;
            case "scored" -> 1;
            case "priced" -> 2;
            case "feedback" -> 3;
            case "submitted" -> 4;
            default -> 5;
        };
    }

    boolean ended() {
        return stage.equals("completed");
    }

    String outcome() {
        return event.at("/completion/outcome").asText("");
    }

    String reason() {
        return event.at("/completion/reason").asText("").replace('_', ' ');
    }

    String title() {
        return event.at("/opportunity/title").asText(id);
    }

    String url() {
        return event.at("/opportunity/url").asText("");
    }

    Optional<Money> value() {
        var opportunity = event.path("opportunity");
        return opportunity.hasNonNull("value")
                ? Optional.of(new Money(
                        opportunity.get("value").decimalValue(),
                        opportunity.path("currency").asText("")))
                : Optional.empty();
    }

    int modelCalls() {
        return event.path("llm_calls").size();
    }

    /** Calls a provider did not answer, so that another one was asked. */
    int unansweredCalls() {
        int unanswered = 0;
        for (var call : event.path("llm_calls")) {
            unanswered += ANSWERED.contains(call.path("outcome").asText()) ? 0 : 1;
        }
        return unanswered;
    }

    BigDecimal modelCostUsd() {
        var cost = BigDecimal.ZERO;
        for (var call : event.path("llm_calls")) {
            cost = cost.add(call.path("cost_usd").decimalValue());
        }
        return cost;
    }
}
