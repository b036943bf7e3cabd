package com.aigentsy.local.forge.webhook;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Happening;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.ReviewShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Remark;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The body of each webhook event, with GitHub's field names; unlike the API, webhooks write a review's state small. */
public record Payloads(Desk desk, IssueShape issues, PullShape pulls) {

    ObjectNode of(Happening happening) {
        Issue issue = happening.issue();
        ObjectNode body = Shapes.object().put("action", happening.action());
        switch (happening.event()) {
            case "pull_request" -> body.put("number", issue.number()).set("pull_request", pulls.inFull(issue));
            case "pull_request_review", "pull_request_review_comment" -> body.set("pull_request", pulls.pull(issue));
            default -> body.set("issue", issues.issue(issue));
        }
        if (happening.remark() != null) {
            said(body, issue, happening.remark());
        }
        body.set("repository", issues.shapes().repository(desk.project(issue), null));
        body.set("sender", issues.shapes().user(happening.sender()));
        return body;
    }

    private void said(ObjectNode body, Issue issue, Remark remark) {
        var reviews = new ReviewShape(issues);
        if (remark.review() != null) {
            ObjectNode review = reviews.review(issue, remark);
            body.set("review", review.put("state", review.path("state").asText().toLowerCase(Locale.ROOT)));
        } else {
            body.set("comment", remark.comment() ? issues.comment(issue, remark) : reviews.comment(issue, remark));
        }
    }
}
