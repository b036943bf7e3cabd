package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;

/** Shows what the models cost and may cost, and sets a cap. */
public final class Budget implements Verb {

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("[raise]", "[month|day|opportunity]", "[USD]"),
                List.of(),
                List.of(),
                "what the models have cost and may cost, and what waits for it; raise day 20 sets a cap");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var words = arguments.positional();
        boolean raise = words.size() == 3
                && words.getFirst().equals("raise")
                && words.get(2).matches("\\d{1,6}(\\.\\d{1,2})?");
        if (!raise && !words.isEmpty()) {
            throw new UsageException("nothing more, or: raise month|day|opportunity USD");
        }
        try (var api = new OperatorApi(shell.runningStack())) {
            var budget = raise ? raise(api, words.get(1), words.get(2)) : api.get("execution", "/budget");
            print(shell, budget);
            return 0;
        }
    }

    private static JsonNode raise(OperatorApi api, String scope, String usd) {
        var body = new ObjectMapper().createObjectNode().put("cap_usd", new BigDecimal(usd));
        return api.put("execution", "/budget/" + scope, body);
    }

    private static void print(Shell shell, JsonNode budget) {
        for (var row : budget.path("items")) {
            shell.out()
                    .println("  %-12s %-20s spent %10s  reserved %10s  cap %10s USD"
                            .formatted(
                                    row.path("scope").asText(),
                                    row.path("row").asText(),
                                    row.path("spent_usd").asText(),
                                    row.path("reserved_usd").asText(),
                                    row.path("cap_usd").asText()));
        }
        for (var waiting : budget.path("waiting")) {
            shell.out()
                    .println("  waits: %s  %s  until %s"
                            .formatted(
                                    waiting.path("execution_id").asText(),
                                    waiting.path("reason").asText(),
                                    waiting.path("until").asText()));
        }
    }
}
