package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Discussion;
import com.aigentsy.local.forge.pulls.IssueReferences;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.Remark;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Issues of one repository (pull requests among them, as at GitHub), their comments and their timeline. */
record IssueRoutes(Desk desk, Discussion discussion, IssueShape shape) {

    void register(Router router) {
        String issues = "/repos/{owner}/{repo}/issues";
        router.add("GET", issues, this::list);
        router.add("GET", issues + "/{number}", call -> Answer.ok(shape.issue(issue(desk, call))));
        router.add("GET", issues + "/{number}/comments", this::comments);
        router.add("POST", issues + "/{number}/comments", this::comment);
        router.add("GET", issues + "/{number}/timeline", this::timeline);
    }

    static Issue issue(Desk desk, Call call) {
        return desk.store().issue(call.repository(), call.number()).orElseThrow(Refusal::notFound);
    }

    private Answer list(Call call) {
        Project project = desk.project(call.repository());
        String state = call.query("state", "open");
        List<String> labels = call.query().containsKey("labels")
                ? List.of(call.query("labels", "").split(","))
                : List.of();
        List<Issue> found = desk.store().issues(project.fullName()).stream()
                .filter(issue -> state.equals("all") || issue.open() == state.equals("open"))
                .filter(issue -> issue.traits().labels().containsAll(labels))
                .filter(issue -> assigned(issue, call.query("assignee", "")))
                .filter(issue -> call.query("creator", issue.user()).equalsIgnoreCase(issue.user()))
                .sorted(Comparator.comparing(Issue::createdAt)
                        .thenComparing(Issue::number)
                        .reversed())
                .toList();
        Paging paging = Paging.of(call);
        Answer answer = Answer.ok(Shapes.array(paging.of(found), shape::issue));
        return paging.linked(answer, call, shape.shapes().api(project.fullName()) + "/issues", found.size());
    }

    private static boolean assigned(Issue issue, String wanted) {
        String assignee = issue.traits().assignee();
        return switch (wanted) {
            case "" -> true;
            case "none" -> assignee == null;
            case "*" -> assignee != null;
            default -> wanted.equalsIgnoreCase(assignee);
        };
    }

    private Answer comments(Call call) {
        Issue issue = issue(desk, call);
        List<Remark> comments = shape.comments(issue);
        Paging paging = Paging.of(call);
        Answer answer = Answer.ok(Shapes.array(paging.of(comments), comment -> shape.comment(issue, comment)));
        String address = shape.shapes().api(issue.repository()) + "/issues/" + issue.number() + "/comments";
        return paging.linked(answer, call, address, comments.size());
    }

    private Answer comment(Call call) {
        String user = call.caller().writer();
        Issue issue = issue(desk, call);
        String body = call.required("IssueComment", "body");
        return Answer.created(shape.comment(issue, discussion.comment(issue, user, body)));
    }

    /** Comments, then the pull requests that refer to the issue, then its end. */
    private Answer timeline(Call call) {
        Issue issue = issue(desk, call);
        ArrayNode events = Shapes.array(
                shape.comments(issue), comment -> shape.comment(issue, comment).put("event", "commented"));
        IssueReferences.pullsFor(desk.store(), issue).forEach(pull -> events.add(crossReference(pull)));
        if (issue.status().closedAt() != null) {
            events.add(Shapes.object()
                    .put("event", "closed")
                    .put("created_at", issue.status().closedAt().toString()));
        }
        return Answer.ok(events);
    }

    private ObjectNode crossReference(Issue pull) {
        ObjectNode event = Shapes.object()
                .put("event", "cross-referenced")
                .put("created_at", pull.createdAt().toString())
                .put("updated_at", pull.createdAt().toString());
        event.set("actor", shape.shapes().user(pull.user()));
        ObjectNode source = event.putObject("source").put("type", "issue");
        ObjectNode issue = shape.issue(pull);
        issue.set("repository", shape.shapes().repository(desk.project(pull), null));
        source.set("issue", issue);
        return event;
    }
}
