package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import java.util.List;

/** Lets one offer leave the house. */
public final class Approve implements Verb {

    @Override
    public String name() {
        return "approve";
    }

    @Override
    public Usage usage() {
        return new Usage(List.of("EXECUTION_ID"), List.of(), List.of(), "approves the offer that waits under this id");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        try (var api = new OperatorApi(shell.runningStack())) {
            var approvals = new Approvals(api);
            var approval = approvals.of(arguments.first());
            approvals.approve(approval);
            shell.out()
                    .println("Approved " + arguments.first() + ", content "
                            + approval.path("content_sha256").asText());
            return 0;
        }
    }
}
