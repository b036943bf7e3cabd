package com.aigentsy.gateway.github;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Withdraws a pull request of ours: the approved words below it, found again by our mark, and then it is closed. */
final class Goodbyes {

    private final GitHubReader reader;
    private final GitHubWriter writer;
    private final GitHubAccount account;

    Goodbyes(GitHubReader reader, GitHubWriter writer, GitHubAccount account) {
        this.reader = reader;
        this.writer = writer;
        this.account = account;
    }

    /** The effect, and the pull request it withdraws. */
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

        private String words() {
            Solution.Message message =
                    Objects.requireNonNull(effect.offer().solution().message());
            return message.body().strip() + "\n\n" + mark() + "\n";
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
        return pull.pull().state().equals("open") ? Optional.empty() : Optional.of(Pulls.submission(pull.pull()));
    }

    Submission close(To pull, Deadline deadline) {
        String path = pull.repository() + "/pulls/" + pull.pull().number();
        return Pulls.submission(writer.patch(path, new Wire.MovedPull("closed"), Wire.Pull.class, deadline));
    }
}
