package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer.Reply;
import com.aigentsy.gateway.monitoring.PullState;
import com.aigentsy.gateway.monitoring.PullState.Remark;
import com.aigentsy.gateway.monitoring.Watch;
import java.util.Comparator;
import java.util.List;
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
        Stream<Remark> reviews =
                reader.all("/repos/" + repository + "/pulls/" + number + "/reviews", Wire.Review[].class).stream()
                        .filter(review -> review.submittedAt() != null)
                        .map(GitHubWatch::remark);
        return Stream.concat(comments, reviews)
                .filter(remark -> !account.is(remark.author()))
                .sorted(Comparator.comparing(Remark::at))
                .toList();
    }

    private static Remark remark(Wire.Comment comment) {
        return new Remark(
                author(comment.user()),
                maintainer(comment.authorAssociation()),
                false,
                comment.body() == null ? "" : comment.body(),
                comment.createdAt());
    }

    private static Remark remark(Wire.Review review) {
        return new Remark(
                author(review.user()),
                maintainer(review.authorAssociation()),
                review.state().equals(CHANGES),
                review.body() == null ? "" : review.body(),
                java.util.Objects.requireNonNull(review.submittedAt()));
    }

    private static String author(Wire.@Nullable User user) {
        return user == null ? "ghost" : user.login();
    }

    private static boolean maintainer(@Nullable String association) {
        return association != null && MAINTAINERS.contains(association);
    }
}
