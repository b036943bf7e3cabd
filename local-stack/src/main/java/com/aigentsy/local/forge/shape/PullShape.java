package com.aigentsy.local.forge.shape;

import com.aigentsy.local.forge.git.Diffs;
import com.aigentsy.local.forge.git.Merges;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Pull requests: short in lists, in full with what only git can tell when asked for one. */
public record PullShape(Desk desk, Shapes shapes, IssueShape issues, Merging merging) {

    public ObjectNode pull(Issue issue) {
        Pull pull = of(issue);
        String url = shapes.api(issue.repository()) + "/pulls/" + issue.number();
        String html = shapes.html(issue);
        ObjectNode node = Shapes.object()
                .put("url", url)
                .put("id", pull.id())
                .put("node_id", Shapes.nodeId("PullRequest", pull.id()))
                .put("html_url", html)
                .put("diff_url", html + ".diff")
                .put("patch_url", html + ".patch")
                .put("issue_url", shapes.api(issue.repository()) + "/issues/" + issue.number())
                .put("commits_url", url + "/commits")
                .put("review_comments_url", url + "/comments")
                .put("comments_url", shapes.api(issue.repository()) + "/issues/" + issue.number() + "/comments")
                .put("number", issue.number())
                .put("title", issue.title())
                .put("body", issue.body())
                .put("draft", pull.draft())
                .put("author_association", issues.association(issue, issue.user()))
                .put(
                        "merge_commit_sha",
                        pull.merge() == null ? null : pull.merge().sha())
                .put(
                        "merged_at",
                        pull.merge() == null ? null : pull.merge().at().toString());
        IssueShape.status(node, issue);
        issues.assignees(node, issue);
        node.set("user", shapes.user(issue.user()));
        node.putArray("labels");
        node.putArray("requested_reviewers");
        node.set(
                "head",
                side(
                        desk.project(pull.head().repository()),
                        pull.head().branch(),
                        pull.head().sha()));
        node.set("base", side(desk.project(issue), pull.baseBranch(), pull.baseSha()));
        return node;
    }

    private ObjectNode side(Project project, String branch, String sha) {
        ObjectNode node = Shapes.object()
                .put("label", project.owner() + ":" + branch)
                .put("ref", branch)
                .put("sha", sha);
        node.set("user", shapes.user(project.owner()));
        node.set("repo", shapes.repository(project, null));
        return node;
    }

    public ObjectNode inFull(Issue issue) {
        Pull pull = of(issue);
        boolean merged = pull.merge() != null;
        ObjectNode node = pull(issue).put("merged", merged).put("maintainer_can_modify", true);
        node.set(
                "merged_by",
                pull.merge() == null ? null : shapes.user(pull.merge().by()));
        if (issue.open()) {
            boolean clean = merging.clean(issue);
            node.put("mergeable", clean).put("mergeable_state", pull.draft() ? "draft" : clean ? "clean" : "dirty");
        } else {
            node.putNull("mergeable").put("mergeable_state", "unknown");
        }
        List<Diffs.Change> changes = changes(issue);
        return node.put("comments", issues.comments(issue).size())
                .put("review_comments", new ReviewShape(issues).comments(issue).size())
                .put("commits", commits(issue, pull))
                .put("additions", changes.stream().mapToInt(Diffs.Change::added).sum())
                .put(
                        "deletions",
                        changes.stream().mapToInt(Diffs.Change::removed).sum())
                .put("changed_files", changes.size());
    }

    private int commits(Issue issue, Pull pull) {
        return new Merges(desk.repository(issue))
                .ahead(
                        ObjectId.fromString(pull.baseSha()),
                        ObjectId.fromString(pull.head().sha()));
    }

    public List<Diffs.Change> changes(Issue issue) {
        Pull pull = of(issue);
        return new Diffs(desk.repository(issue))
                .changes(
                        ObjectId.fromString(pull.baseSha()),
                        ObjectId.fromString(pull.head().sha()));
    }

    public ObjectNode file(Issue issue, Diffs.Change change) {
        String at = of(issue).head().sha() + "/" + change.path();
        return Shapes.object()
                .put("sha", change.sha().name())
                .put("filename", change.path())
                .put("status", change.status())
                .put("additions", change.added())
                .put("deletions", change.removed())
                .put("changes", change.added() + change.removed())
                .put(
                        "contents_url",
                        shapes.api(issue.repository()) + "/contents/" + change.path() + "?ref="
                                + of(issue).head().sha())
                .put("blob_url", shapes.base() + "/" + issue.repository() + "/blob/" + at)
                .put("patch", change.patch());
    }

    static Pull of(Issue issue) {
        @Nullable Pull pull = issue.pull();
        if (pull == null) {
            throw Refusal.notFound();
        }
        return pull;
    }
}
