package com.aigentsy.cli.demo;

import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.operator.Approvals;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Plays the person: reads each offer as it comes, shows it, and decides over HTTP like anybody else. */
final class DemoOperator {

    private static final String REASON = "the operator of this demo rejects one offer";

    private final Shell shell;
    private final Style style;
    private final Approvals approvals;
    private final RejectionChoice choice;
    private final Set<String> executions = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private boolean rejectedOne;

    DemoOperator(Shell shell, Style style, OperatorApi api) {
        this.shell = shell;
        this.style = style;
        this.approvals = new Approvals(api);
        this.choice = RejectionChoice.of(shell);
    }

    /** True when there was something to decide. */
    boolean decide(Journeys journeys) {
        boolean any = false;
        for (var approval : approvals.waiting()) {
            if (decided.add(approval.path("content_sha256").asText() + approval.path("execution_id"))) {
                var journey = journeys.one(approval.path("opportunity_id").asText());
                decide(approval, new OfferSheet(approval, journey));
                any = true;
            }
        }
        return any;
    }

    private void decide(JsonNode approval, OfferSheet sheet) {
        shell.out().println("  " + style.word("offer") + " waits for your word");
        sheet.lines().forEach(line -> shell.out().println("             " + line));
        boolean firstTime = executions.add(approval.path("execution_id").asText());
        boolean reject =
                sheet.handOver() || (!rejectedOne && firstTime && choice.rejects(sheet.title(), executions.size() - 1));
        try {
            send(approval, reject);
            shell.out().println("             → " + (reject ? "rejected: " + REASON : "approved"));
        } catch (OperatorApi.RefusedException e) {
            shell.out().println("             → not decided: " + e.getMessage());
        }
    }

    private void send(JsonNode approval, boolean reject) {
        if (reject) {
            approvals.reject(approval, REASON);
            rejectedOne = true;
        } else {
            approvals.approve(approval);
        }
    }
}
