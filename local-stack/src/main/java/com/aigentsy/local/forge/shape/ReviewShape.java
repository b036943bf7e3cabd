package com.aigentsy.local.forge.shape;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Remark;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** Reviews of a pull request, and their remarks on lines, which GitHub calls review comments. */
public record ReviewShape(IssueShape issues) {

    public List<Remark> reviews(Issue pull) {
        return issues.desk().store().remarks(pull).stream()
                .filter(remark -> remark.review() != null)
                .toList();
    }

    public List<Remark> comments(Issue pull) {
        return issues.desk().store().remarks(pull).stream()
                .filter(remark -> remark.place() != null)
                .toList();
    }

    public String address(Issue pull) {
        return issues.shapes().api(pull.repository()) + "/pulls/" + pull.number();
    }

    public ObjectNode review(Issue pull, Remark remark) {
        Remark.Review review = Objects.requireNonNull(remark.review());
        return issues.said(pull, remark, "pullrequestreview-")
                .put("pull_request_url", address(pull))
                .put("submitted_at", remark.createdAt().toString())
                .put("state", review.state())
                .put("commit_id", review.commit());
    }

    public ObjectNode comment(Issue pull, Remark remark) {
        Remark.Place place = Objects.requireNonNull(remark.place());
        return issues.said(pull, remark, "discussion_r")
                .put("url", issues.shapes().api(pull.repository()) + "/pulls/comments/" + remark.id())
                .put("pull_request_url", address(pull))
                .put("pull_request_review_id", place.review())
                .put("path", place.path())
                .put("line", place.line())
                .put("original_line", place.line())
                .putNull("start_line")
                .put("side", "RIGHT")
                .put("subject_type", "line")
                .put("commit_id", place.commit())
                .put("original_commit_id", place.commit())
                .put("created_at", remark.createdAt().toString())
                .put("updated_at", remark.createdAt().toString());
    }
}
