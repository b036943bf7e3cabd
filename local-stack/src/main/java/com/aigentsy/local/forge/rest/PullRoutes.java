package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.ReviewShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.Remark;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Pull requests: open, list, read, edit, merge; their files, reviews, and what those say about lines. */
record PullRoutes(Desk desk, PullRequests pulls, Merging merging, ReviewShape reviews, PullShape shape) {

    void register(Router router) {
        String all = "/repos/{owner}/{repo}/pulls";
        String one = all + "/{number}";
        router.add("POST", all, this::open);
        router.add("GET", all, this::list);
        router.add("GET", one, call -> Answer.ok(shape.inFull(pull(call))));
        router.add("PATCH", one, this::edit);
        router.add("GET", one + "/merge", this::merged);
        router.add("PUT", one + "/merge", this::merge);
        router.add("GET", one + "/files", this::files);
        router.add("GET", one + "/reviews", this::reviews);
        router.add("GET", one + "/comments", this::reviewComments);
    }

    private Issue pull(Call call) {
        Issue issue = IssueRoutes.issue(desk, call);
        if (issue.pull() == null) {
            throw Refusal.notFound();
        }
        return issue;
    }

    private Answer open(Call call) {
        String user = call.caller().writer();
        Project base = desk.project(call.repository());
        var offer = new PullRequests.Offer(
                call.required("PullRequest", "title"),
                call.text("body").orElse(""),
                call.required("PullRequest", "head"),
                call.required("PullRequest", "base"),
                call.flag("draft"));
        return Answer.created(shape.inFull(pulls.open(base, user, offer)));
    }

    private Answer list(Call call) {
        Project project = desk.project(call.repository());
        List<Issue> found = desk.store().issues(project.fullName()).stream()
                .filter(issue -> issue.pull() != null && wanted(call, issue))
                .sorted(Comparator.comparing(Issue::number).reversed())
                .toList();
        Paging paging = Paging.of(call);
        Answer answer = Answer.ok(Shapes.array(paging.of(found), shape::pull));
        return paging.linked(answer, call, shape.shapes().api(project.fullName()) + "/pulls", found.size());
    }

    private static boolean wanted(Call call, Issue issue) {
        String state = call.query("state", "open");
        String head = call.query("head", "");
        String base = call.query("base", "");
        return issue.pull() != null
                && (state.equals("all") || issue.open() == state.equals("open"))
                && (head.isEmpty() || head.equalsIgnoreCase(issue.pull().head().label()))
                && (base.isEmpty() || base.equals(issue.pull().baseBranch()));
    }

    private Answer edit(Call call) {
        String user = call.caller().writer();
        Issue issue = pull(call);
        if (!user.equals(issue.user()) && !desk.project(issue).writableBy(user)) {
            throw Refusal.of(403, "Must have push access to the repository or be the author.");
        }
        String state = call.text("state").orElse(issue.open() ? "open" : "closed");
        if (!List.of("open", "closed").contains(state)) {
            throw Refusal.field("PullRequest", "state", "invalid");
        }
        if (call.body().has("title") || call.body().has("body")) {
            String title = call.text("title").orElse(issue.title());
            pulls.edit(issue, user, title, call.text("body").orElse(issue.body()));
        }
        if (issue.open() && state.equals("closed")) {
            merging.close(issue, user);
        } else if (!issue.open() && state.equals("open")) {
            pulls.reopen(issue, user);
        }
        return Answer.ok(shape.inFull(pull(call)));
    }

    private Answer merged(Call call) {
        Issue issue = pull(call);
        if (issue.pull() == null || issue.pull().merge() == null) {
            throw Refusal.notFound();
        }
        return Answer.empty(204);
    }

    private Answer merge(Call call) {
        Issue issue = pull(call);
        String user = call.caller().pusher(desk.project(issue));
        String method = call.text("merge_method").orElse("merge");
        if (!method.equals("merge")) {
            String name = Character.toUpperCase(method.charAt(0)) + method.substring(1);
            throw Refusal.of(405, name + " merges are not allowed on this repository.");
        }
        Issue merged = merging.merge(issue, user, call.text("sha").orElse(null));
        ObjectNode body = Shapes.object();
        if (merged.pull() != null && merged.pull().merge() != null) {
            body.put("sha", merged.pull().merge().sha());
        }
        return Answer.ok(body.put("merged", true).put("message", "Pull Request successfully merged"));
    }

    private Answer files(Call call) {
        Issue issue = pull(call);
        Paging paging = Paging.of(call);
        var changes = shape.changes(issue);
        Answer answer = Answer.ok(Shapes.array(paging.of(changes), change -> shape.file(issue, change)));
        return paging.linked(answer, call, reviews.address(issue) + "/files", changes.size());
    }

    private Answer reviews(Call call) {
        Issue issue = pull(call);
        return Answer.ok(Shapes.array(reviews.reviews(issue), review -> reviews.review(issue, review)));
    }

    private Answer reviewComments(Call call) {
        Issue issue = pull(call);
        List<Remark> comments = reviews.comments(issue);
        Paging paging = Paging.of(call);
        Answer answer = Answer.ok(Shapes.array(paging.of(comments), comment -> reviews.comment(issue, comment)));
        return paging.linked(answer, call, reviews.address(issue) + "/comments", comments.size());
    }
}
