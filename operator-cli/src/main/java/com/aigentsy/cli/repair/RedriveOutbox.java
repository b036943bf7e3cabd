package com.aigentsy.cli.repair;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Publishes again what was published before, with the same event ids: for a broker that lost its disk. */
public final class RedriveOutbox implements Verb {

    @Override
    public String name() {
        return "redrive";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of(),
                List.of("--from-outbox"),
                List.of("--service", "--topic", "--since"),
                "publishes every event again with its old id, after the broker lost its disk; who has it absorbs it");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        if (!arguments.has("--from-outbox")) {
            throw new UsageException(
                    "say --from-outbox; what was set aside goes back with ./aigentsy quarantine redrive");
        }
        var selection = new ObjectMapper().createObjectNode();
        arguments.one("--topic").ifPresent(topic -> selection.put("topic", topic));
        arguments.one("--since").ifPresent(since -> selection.put("since", since));
        long together = 0;
        try (var api = new OperatorApi(shell.runningStack())) {
            for (var service : api.services(arguments.all("--service"))) {
                long rows = api.post(service, "/outbox/redrive", selection)
                        .path("rows")
                        .asLong();
                shell.out().println("  %-10s %8d".formatted(service, rows));
                together += rows;
            }
        }
        shell.out().println(together + " events go out again; outbox_pending at /q/metrics says how many are left");
        return 0;
    }
}
