package com.aigentsy.gateway.github;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** The approved words below a pull request of ours, found again by our mark, and its end, if we withdraw it. */
final class Comments {

    private final GitHubReader reader;
    private final GitHubWriter writer;
    private final GitHubAccount account;

    Comments(GitHubReader reader, GitHubWriter writer, GitHubAccount account) {
        this.reader = reader;
        this.writer = writer;
        this.account = account;
    }

    /** The effect, and the pull request it is about. */
    record To(Effect effect, Wire.Pull pull) {

        private String mark() {
            return PullRequestText.mark(effect.key());
        }

        private String repository() {
            return "/repos/" + effect.repository();
        }

        private String comments() {
            return repository() + "/issues/" + pull.number() + "/comments";
        }

        boolean decided() {
            return !pull.state().equals("open");
        }

        private String words() {
            Solution approved = effect.offer().solution();
            String words = approved.codeFix() instanceof Solution.CodeFix fix
                    ? fix.reply()
                    : Objects.requireNonNull(approved.message()).body();
            return Objects.requireNonNull(words).strip() + "\n\n" + mark() + "\n";
        }
    }

    /** Where it stands, if it was said before; nothing of ours can be older than a day before its approval. */
    Optional<String> said(To pull) {
        Instant since = pull.effect().offer().approval().approvedAt().truncatedTo(ChronoUnit.SECONDS);
        String path = pull.comments() + "?per_page=100&since="
                + GitHubReader.part(since.minus(1, ChronoUnit.DAYS).toString());
        return reader.all(path, Wire.Comment[].class).stream()
                .filter(comment ->
                        comment.user() != null && account.is(comment.user().login()))
                .filter(comment -> comment.body() != null && comment.body().contains(pull.mark()))
                .map(Wire.Comment::htmlUrl)
                .findFirst();
    }

    String say(To pull, Deadline deadline) {
        return writer.post(pull.comments(), new Wire.NewComment(pull.words()), Wire.Comment.class, deadline)
                .htmlUrl();
    }

    /** Closed by whomever: there is nothing left to withdraw. */
    static Optional<Submission> closed(To pull) {
        return pull.decided() ? Optional.of(Pulls.submission(pull.pull())) : Optional.empty();
    }

    Submission close(To pull, Deadline deadline) {
        String path = pull.repository() + "/pulls/" + pull.pull().number();
        return Pulls.submission(writer.patch(path, new Wire.MovedPull("closed"), Wire.Pull.class, deadline));
    }
}
