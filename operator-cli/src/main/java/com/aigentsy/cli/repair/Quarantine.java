package com.aigentsy.cli.repair;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.aigentsy.cli.repair.HeldRecords.Held;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shows what was set aside, puts it back with the same event ids, or gives it up for a reason. */
public final class Quarantine implements Verb {

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("list|show|redrive|discard", "[ID…]"),
                List.of("--all", "--json"),
                List.of("--service", "--reason"),
                "records set aside: list them, show one, put back some (IDs, all of a --reason, or --all) with the same"
                        + " event ids, or discard one for a --reason");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var ids = arguments.positional().subList(1, arguments.positional().size());
        var action = arguments.first();
        requireIds(action, ids, arguments);
        try (var api = new OperatorApi(shell.runningStack())) {
            var records = new HeldRecords(api, api.services(arguments.all("--service")));
            return switch (action) {
                case "list" -> list(shell, records.all(arguments.one("--reason")), arguments.has("--json"));
                case "show" -> show(shell, records.find(ids.getFirst()));
                case "redrive" -> redrive(shell, records, chosen(records, ids, arguments));
                default -> discard(shell, records, ids.getFirst(), arguments);
            };
        }
    }

    private static void requireIds(String action, List<String> ids, Arguments arguments) {
        boolean understood = switch (action) {
            case "list" -> ids.isEmpty();
            case "show" -> ids.size() == 1;
            case "redrive" ->
                ids.isEmpty()
                        == (arguments.has("--all") || arguments.one("--reason").isPresent());
            case "discard" -> ids.size() == 1 && arguments.one("--reason").isPresent();
            default -> false;
        };
        if (!understood) {
            throw new UsageException(
                    "list, show ID, redrive ID…, redrive --reason R, redrive --all, or discard ID" + " --reason WHY");
        }
    }

    private static int list(Shell shell, List<Held> held, boolean json) {
        for (var one : held) {
            var item = one.item();
            shell.out()
                    .println(
                            json
                                    ? ((ObjectNode) item).put("service", one.service())
                                    : "%s  %-10s %-22s %-22s %s\n    %s"
                                            .formatted(
                                                    one.id(),
                                                    one.service(),
                                                    item.path("reason").asText(),
                                                    item.path("key").asText("-"),
                                                    item.path("held_at").asText(),
                                                    item.path("detail").asText()));
        }
        if (!json) {
            shell.out().println(held.isEmpty() ? "Nothing is held" : held.size() + " held");
        }
        return 0;
    }

    private static int show(Shell shell, Held held) {
        shell.out()
                .println(((ObjectNode) held.item())
                        .put("service", held.service())
                        .toPrettyString());
        return 0;
    }

    private static List<Held> chosen(HeldRecords records, List<String> ids, Arguments arguments) {
        return ids.isEmpty()
                ? records.all(arguments.one("--reason"))
                : ids.stream().map(records::find).toList();
    }

    private static int redrive(Shell shell, HeldRecords records, List<Held> chosen) {
        int failures = 0;
        for (var held : chosen) {
            try {
                records.redrive(held);
                shell.out().println("  " + held.id() + "  put back");
            } catch (IllegalStateException | CommandException e) {
                shell.out().println("  " + held.id() + "  stays: " + e.getMessage());
                failures++;
            }
        }
        shell.out().println((chosen.size() - failures) + " of " + chosen.size() + " put back");
        return failures == 0 ? 0 : 1;
    }

    private static int discard(Shell shell, HeldRecords records, String id, Arguments arguments) {
        var reason = arguments.one("--reason").orElseThrow();
        records.discard(records.find(id), reason);
        shell.out().println("Discarded " + id + ": " + reason);
        return 0;
    }
}
