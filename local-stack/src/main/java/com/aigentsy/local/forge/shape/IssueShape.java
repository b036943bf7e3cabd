package com.aigentsy.local.forge.shape;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Remark;
import com.aigentsy.local.forge.store.StableId;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues (a pull request is one too) and comments. */
public record IssueShape(Desk desk, Shapes shapes) {

    public ObjectNode issue(Issue issue) {
        String url = shapes.api(issue.repository()) + "/issues/" + issue.number();
        ObjectNode node = Shapes.object()
                .put("url", url)
                .put("repository_url", shapes.api(issue.repository()))
                .put("labels_url", url + "/labels{/name}")
                .put("comments_url", url + "/comments")
                .put("events_url", url + "/events")
                .put("timeline_url", url + "/timeline")
                .put("html_url", shapes.html(issue))
                .put("id", issue.id())
                .put("node_id", Shapes.nodeId("Issue", issue.id()))
                .put("number", issue.number())
                .put("title", issue.title())
                .put("body", issue.body())
                .put("comments", comments(issue).size())
                .put("author_association", association(issue, issue.user()));
        node.set("user", shapes.user(issue.user()));
        node.set("labels", Shapes.array(issue.traits().labels(), label -> label(issue.repository(), label)));
        node.set("reactions", reactions(url));
        status(node, issue);
        assignees(node, issue);
        if (issue.pull() != null) {
            node.set("pull_request", link(issue, issue.pull()));
            node.put("draft", issue.pull().draft());
        }
        return node;
    }

    static void status(ObjectNode node, Issue issue) {
        node.put("state", issue.open() ? "open" : "closed")
                .put("state_reason", issue.open() || issue.pull() != null ? null : "completed")
                .put("locked", issue.traits().locked())
                .putNull("active_lock_reason")
                .putNull("milestone")
                .put("created_at", issue.createdAt().toString())
                .put("updated_at", issue.status().updatedAt().toString())
                .put("closed_at", text(issue.status().closedAt()));
    }

    @Nullable
    static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    void assignees(ObjectNode node, Issue issue) {
        String assignee = issue.traits().assignee();
        ArrayNode all = node.putNull("assignee").putArray("assignees");
        if (assignee != null) {
            node.set("assignee", shapes.user(assignee));
            all.add(shapes.user(assignee));
        }
    }

    private ObjectNode label(String repository, String name) {
        long id = StableId.of("label", repository, name);
        return Shapes.object()
                .put("id", id)
                .put("node_id", Shapes.nodeId("Label", id))
                .put("url", shapes.api(repository) + "/labels/" + name.replace(" ", "%20"))
                .put("name", name)
                .put("color", "ededed")
                .put("default", false)
                .put("description", "");
    }

    private static ObjectNode reactions(String url) {
        ObjectNode node = Shapes.object().put("url", url + "/reactions");
        List.of("total_count", "+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes")
                .forEach(name -> node.put(name, 0));
        return node;
    }

    private ObjectNode link(Issue issue, Pull pull) {
        String html = shapes.html(issue);
        return Shapes.object()
                .put("url", shapes.api(issue.repository()) + "/pulls/" + issue.number())
                .put("html_url", html)
                .put("diff_url", html + ".diff")
                .put("patch_url", html + ".patch")
                .put(
                        "merged_at",
                        pull.merge() == null ? null : pull.merge().at().toString());
    }

    String association(Issue issue, String user) {
        return desk.project(issue).writableBy(user) ? "OWNER" : "NONE";
    }

    public List<Remark> comments(Issue issue) {
        return desk.store().remarks(issue).stream().filter(Remark::comment).toList();
    }

    public ObjectNode comment(Issue issue, Remark remark) {
        String url = shapes.api(issue.repository()) + "/issues/";
        return said(issue, remark, "issuecomment-")
                .put("url", url + "comments/" + remark.id())
                .put("issue_url", url + issue.number())
                .put("created_at", remark.createdAt().toString())
                .put("updated_at", remark.createdAt().toString());
    }

    ObjectNode said(Issue issue, Remark remark, String anchor) {
        ObjectNode node = Shapes.object()
                .put("id", remark.id())
                .put("node_id", Shapes.nodeId("Remark", remark.id()))
                .put("html_url", shapes.html(issue) + "#" + anchor + remark.id())
                .put("body", remark.body())
                .put("author_association", association(issue, remark.user()));
        node.set("user", shapes.user(remark.user()));
        return node;
    }
}
