package com.aigentsy.local.forge.webhook;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Happening;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The body of each webhook event, with GitHub's field names; unlike the API, webhooks write a review's state small. */
public record Payloads(Desk desk, IssueShape issues, PullShape pulls) {

    ObjectNode of(Happening happening) {
        Issue issue = happening.issue();
        ObjectNode body = Shapes.object().put("action", happening.action());
        switch (happening.event()) {
            case "pull_request" -> body.put("number", issue.number()).set("pull_request", pulls.inFull(issue));
            case "pull_request_review" -> body.set("pull_request", pulls.pull(issue));
            default -> body.set("issue", issues.issue(issue));
        }
        if (happening.remark() != null && happening.remark().review() == null) {
            body.set("comment", issues.comment(issue, happening.remark()));
        } else if (happening.remark() != null) {
            ObjectNode review = issues.review(issue, happening.remark());
            body.set("review", review.put("state", review.path("state").asText().toLowerCase(Locale.ROOT)));
        }
        body.set("repository", issues.shapes().repository(desk.project(issue), null));
        body.set("sender", issues.shapes().user(happening.sender()));
        return body;
    }
}
