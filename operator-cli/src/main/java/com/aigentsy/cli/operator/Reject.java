package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import java.util.List;

/** Keeps one offer in the house, and says why. */
public final class Reject implements Verb {

    @Override
    public String name() {
        return "reject";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("EXECUTION_ID"), List.of(), List.of("--reason"), "rejects the offer that waits under this id");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var reason = arguments
                .one("--reason")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new UsageException("needs --reason"));
        try (var api = new OperatorApi(shell.runningStack())) {
            var approvals = new Approvals(api);
            approvals.reject(approvals.of(arguments.first()), reason);
            shell.out().println("Rejected " + arguments.first() + ": " + reason);
            return 0;
        }
    }
}
