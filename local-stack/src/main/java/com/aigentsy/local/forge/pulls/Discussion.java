package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.Remark;
import com.aigentsy.local.forge.store.StableId;
import org.jspecify.annotations.Nullable;

/** Comments and reviews. */
public final class Discussion {

    private final Desk desk;

    public Discussion(Desk desk) {
        this.desk = desk;
    }

    public Remark comment(Issue issue, String user, String body) {
        if (issue.traits().locked() && !desk.project(issue).writableBy(user)) {
            throw Refusal.of(403, "Unable to create comment because issue is locked.");
        }
        Remark remark = add(issue, user, body, null);
        desk.tell(new Happening("issue_comment", "created", issue, user, remark));
        return remark;
    }

    public Remark review(Issue pull, String user, String body, String state) {
        if (pull.pull() == null) {
            throw Refusal.notFound();
        }
        var review = new Remark.Review(state, pull.pull().head().sha());
        Remark remark = add(pull, user, body, review);
        desk.tell(new Happening("pull_request_review", "submitted", pull, user, remark));
        return remark;
    }

    private Remark add(Issue issue, String user, String body, Remark.@Nullable Review review) {
        return desk.store().write(() -> {
            int place = desk.store().remarks(issue).size();
            long id = StableId.of("remark", issue.repository(), issue.number(), place);
            var remark = new Remark(id, issue.repository(), issue.number(), user, body, desk.now(), review);
            desk.store().add(remark);
            desk.store().change(issue, before -> before.touched(desk.now()));
            return remark;
        });
    }
}
