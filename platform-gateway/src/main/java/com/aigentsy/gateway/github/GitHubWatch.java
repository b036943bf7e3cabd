package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer.Reply;
import com.aigentsy.gateway.monitoring.LineRemark;
import com.aigentsy.gateway.monitoring.PullState;
import com.aigentsy.gateway.monitoring.PullState.Remark;
import com.aigentsy.gateway.monitoring.Watch;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks GitHub about a pull request, and for what was said below it only when something changed. */
public final class GitHubWatch implements Watch {

    private static final Set<String> MAINTAINERS = Set.of("OWNER", "MEMBER", "COLLABORATOR");
    private static final String CHANGES = "CHANGES_REQUESTED";

    private final GitHubReader reader;
    private final GitHubAccount account;

    public GitHubWatch(GitHubReader reader, GitHubAccount account) {
        this.reader = reader;
        this.account = account;
    }

    @Override
    public String platform() {
        return "github";
    }

    @Override
    public Look look(String repository, String number, @Nullable String etag) {
        Reply reply = reader.reply("/repos/" + repository + "/pulls/" + number, etag);
        if (reply.status() == 304) {
            return new Look.Unchanged();
        }
        if (!reply.ok()) {
            return new Look.Gone();
        }
        Wire.Pull pull = GitHubReader.parse(reply, Wire.Pull.class);
        List<Remark> remarks = pull.mergedAt() == null ? remarks(repository, number) : List.of();
        return new Look.Seen(state(pull, remarks), reply.header("etag").orElse(null));
    }

    private static PullState state(Wire.Pull pull, List<Remark> remarks) {
        return new PullState(
                pull.state().equals("open"),
                pull.mergedAt(),
                pull.mergedBy() == null ? null : pull.mergedBy().login(),
                pull.closedAt(),
                pull.updatedAt(),
                remarks);
    }

    private List<Remark> remarks(String repository, String number) {
        Stream<Remark> comments =
                reader.all("/repos/" + repository + "/issues/" + number + "/comments", Wire.Comment[].class).stream()
                        .map(GitHubWatch::remark);
        return Stream.concat(comments, reviews("/repos/" + repository + "/pulls/" + number))
                .filter(remark -> !account.is(remark.author()))
                .sorted(Comparator.comparing(Remark::at))
                .toList();
    }

    /** A review is there with all it says about lines, so those are read after it. */
    private Stream<Remark> reviews(String pull) {
        List<Wire.Review> reviews = reader.all(pull + "/reviews", Wire.Review[].class).stream()
                .filter(review -> review.submittedAt() != null)
                .toList();
        List<Wire.ReviewComment> onLines =
                reviews.isEmpty() ? List.of() : reader.all(pull + "/comments?per_page=100", Wire.ReviewComment[].class);
        return reviews.stream().map(review -> remark(review, onLines));
    }

    private static Remark remark(Wire.Comment comment) {
        return new Remark(
                author(comment.user()),
                maintainer(comment.authorAssociation()),
                false,
                comment.body() == null ? "" : comment.body(),
                comment.createdAt());
    }

    private static Remark remark(Wire.Review review, List<Wire.ReviewComment> onLines) {
        List<LineRemark> own = onLines.stream()
                .filter(comment -> Objects.equals(comment.pullRequestReviewId(), review.id()))
                .filter(comment -> author(comment.user()).equals(author(review.user())))
                .map(GitHubWatch::onLine)
                .toList();
        return new Remark(
                author(review.user()),
                maintainer(review.authorAssociation()),
                review.state().equals(CHANGES),
                LineRemark.below(review.body() == null ? "" : review.body(), own),
                Objects.requireNonNull(review.submittedAt()));
    }

    private static LineRemark onLine(Wire.ReviewComment comment) {
        Integer line = comment.line() == null ? comment.originalLine() : comment.line();
        return new LineRemark(comment.path(), line, comment.body() == null ? "" : comment.body());
    }

    private static String author(Wire.@Nullable User user) {
        return user == null ? "ghost" : user.login();
    }

    private static boolean maintainer(@Nullable String association) {
        return association != null && MAINTAINERS.contains(association);
    }
}
