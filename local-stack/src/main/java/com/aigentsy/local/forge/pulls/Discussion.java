package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.MaintainerRules.Line;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.Remark;
import com.aigentsy.local.forge.store.StableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Comments and reviews. */
public final class Discussion {

    private final Desk desk;

    public Discussion(Desk desk) {
        this.desk = desk;
    }

    /** A review: its verdict as GitHub writes it, its words, and what it says about single lines. */
    public record Opinion(String state, String body, List<Line> lines) {}

    public Remark comment(Issue issue, String user, String body) {
        if (issue.traits().locked() && !desk.project(issue).writableBy(user)) {
            throw Refusal.of(403, "Unable to create comment because issue is locked.");
        }
        Remark remark =
                add(issue, place -> List.of(remark(issue, user, body, place))).getFirst();
        desk.tell(new Happening("issue_comment", "created", issue, user, remark));
        return remark;
    }

    /** Its remarks on lines are there as soon as it is. */
    public void review(Issue pull, String user, Opinion opinion) {
        if (pull.pull() == null) {
            throw Refusal.notFound();
        }
        List<Remark> said = add(pull, place -> remarks(pull, user, opinion, place));
        desk.tell(new Happening("pull_request_review", "submitted", pull, user, said.getFirst()));
        said.stream()
                .skip(1)
                .forEach(remark ->
                        desk.tell(new Happening("pull_request_review_comment", "created", pull, user, remark)));
    }

    private List<Remark> remarks(Issue pull, String user, Opinion opinion, int place) {
        String commit = Objects.requireNonNull(pull.pull()).head().sha();
        Remark review = remark(pull, user, opinion.body(), place).as(new Remark.Review(opinion.state(), commit));
        var all = new ArrayList<>(List.of(review));
        for (Line line : opinion.lines()) {
            var about = new Remark.Place(review.id(), commit, line.path(), line.line());
            all.add(remark(pull, user, line.comment(), place + all.size()).at(about));
        }
        return all;
    }

    private Remark remark(Issue issue, String user, String body, int place) {
        long id = StableId.of("remark", issue.repository(), issue.number(), place);
        return new Remark(id, issue.repository(), issue.number(), user, body, desk.now(), null, null);
    }

    private List<Remark> add(Issue issue, IntFunction<List<Remark>> said) {
        return desk.store().write(() -> {
            List<Remark> remarks = said.apply(desk.store().remarks(issue).size());
            desk.store().add(remarks);
            desk.store().change(issue, before -> before.touched(desk.now()));
            return remarks;
        });
    }
}
