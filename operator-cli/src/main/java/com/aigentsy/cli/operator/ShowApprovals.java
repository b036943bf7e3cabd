package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Lists what waits for the operator's word. */
public final class ShowApprovals implements Verb {

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Usage usage() {
        return new Usage(List.of(), List.of("--json"), List.of(), "lists the offers that wait for your word");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        try (var api = new OperatorApi(shell.runningStack())) {
            var waiting = new Approvals(api).waiting();
            waiting.forEach(offer -> shell.out().println(arguments.has("--json") ? offer : lines(offer)));
            if (waiting.isEmpty() && !arguments.has("--json")) {
                shell.out().println("Nothing waits for approval");
            }
            return 0;
        }
    }

    private static String lines(JsonNode offer) {
        return """
                %s  %s, revision %d
                    %s
                    %s
                    %s %s, until %s, content %s""".formatted(
                        offer.path("execution_id").asText(),
                        offer.path("kind").asText().replace('_', ' '),
                        offer.path("revision").asInt(),
                        offer.path("title").asText(),
                        offer.path("url").asText(),
                        offer.at("/price/amount").asText(),
                        offer.at("/price/currency").asText(),
                        offer.path("expires_at").asText(),
                        offer.path("content_sha256").asText());
    }
}
