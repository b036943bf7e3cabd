package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Asks discovery to look for work, everywhere or where the operator says. */
public final class Discover implements Verb {

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of(),
                List.of(),
                List.of("--platform", "--url", "--max"),
                "looks for work: on platforms, at addresses you name, executing at most --max");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        try (var api = new OperatorApi(shell.runningStack())) {
            var run = api.post("discovery", "/discoveries", request(arguments));
            var id = run.path("run_id").asText();
            shell.out().println("Discovery " + id + " runs. Its result: GET /discoveries/" + id);
            return 0;
        }
    }

    static JsonNode request(Arguments arguments) {
        var request = new ObjectMapper().createObjectNode();
        list(request, "platforms", arguments.all("--platform"));
        list(request, "urls", arguments.all("--url"));
        arguments.one("--max").ifPresent(max -> request.put("max_executions", number(max)));
        return request;
    }

    private static void list(ObjectNode request, String name, List<String> values) {
        if (!values.isEmpty()) {
            var array = request.putArray(name);
            values.forEach(array::add);
        }
    }

    private static int number(String max) {
        if (!max.matches("\\d{1,6}")) {
            throw new UsageException("--max must be a number, not " + max);
        }
        return Integer.parseInt(max);
    }
}
