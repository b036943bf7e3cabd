package com.aigentsy.gateway.github;

import static com.aigentsy.gateway.github.GitHubReader.branch;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.NotReadableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the one commit of an effect, the same however often it is asked for: the approved files over the tree of the base,
 * the user as author, and the base commit's own date, because a commit of another date would be another commit.
 */
final class Commits {

    private static final Duration FORK_SETTLES = Duration.ofSeconds(2);
    private static final String PLAIN = "100644";
    private static final String EXECUTABLE = "100755";

    private final GitHubReader reader;
    private final GitHubWriter writer;
    private final GitHubAccount account;

    Commits(GitHubReader reader, GitHubWriter writer, GitHubAccount account) {
        this.reader = reader;
        this.writer = writer;
        this.account = account;
    }

    /** The commit the work is based on, as the head repository has it; a fresh fork may need a moment. */
    Wire.Commit base(String repository, Target target) {
        return reader.one("/repos/" + repository + "/git/commits/" + target.baseSha(), Wire.Commit.class)
                .orElseThrow(() -> new NotReadableException(
                        "fork_not_ready", repository + " has no commit " + target.baseSha(), FORK_SETTLES, null));
    }

    Optional<String> head(String repository, String branch) {
        return reader.one("/repos/" + repository + "/git/ref/heads/" + branch(branch), Wire.Ref.class)
                .map(ref -> ref.object().sha());
    }

    /** An update goes on top of what is there, so what is there must be ours: nobody else's work is undone by it. */
    void ours(String repository, String branch) {
        head(repository, branch)
                .flatMap(sha -> reader.one("/repos/" + repository + "/git/commits/" + sha, Wire.Commit.class))
                .filter(commit -> !commit.committer().email().equals(address()))
                .ifPresent(commit -> {
                    throw new NotReadableException(
                            "branch_moved", "somebody else pushed to " + branch, Duration.ofMinutes(5), "operator");
                });
    }

    private String address() {
        return account.login() + "@users.noreply.github.com";
    }

    String make(Effect effect, String repository, Deadline deadline) {
        Wire.Commit base = base(repository, effect.offer().target());
        Solution.CodeFix fix = Objects.requireNonNull(effect.offer().solution().codeFix());
        Map<String, String> modes = modes(repository, base);
        List<Wire.TreeEntry> entries = fix.files().stream()
                .map(file -> entry(file, repository, modes, deadline))
                .toList();
        String git = "/repos/" + repository + "/git/";
        String tree = writer.post(git + "trees", new Wire.NewTree(base.tree().sha(), entries), Wire.Sha.class, deadline)
                .sha();
        String parent = effect.action() == Action.UPDATE_PULL_REQUEST
                ? head(repository, effect.branch()).orElse(base.sha())
                : base.sha();
        return writer.post(git + "commits", commit(fix, tree, parent, base), Wire.Sha.class, deadline)
                .sha();
    }

    private Wire.NewCommit commit(Solution.CodeFix fix, String tree, String parent, Wire.Commit base) {
        var person =
                new Wire.Person(account.login(), address(), base.committer().date());
        return new Wire.NewCommit(fix.commitMessage(), tree, List.of(parent), person, person);
    }

    private Wire.TreeEntry entry(Solution.File file, String repository, Map<String, String> modes, Deadline deadline) {
        String content = Base64.getEncoder().encodeToString(file.content().getBytes(StandardCharsets.UTF_8));
        String blob = writer.post(
                        "/repos/" + repository + "/git/blobs",
                        new Wire.NewBlob(content, "base64"),
                        Wire.Sha.class,
                        deadline)
                .sha();
        return new Wire.TreeEntry(file.path(), modes.getOrDefault(file.path(), PLAIN), "blob", blob);
    }

    /** What is executable stays executable. */
    private Map<String, String> modes(String repository, Wire.Commit base) {
        String path = "/repos/" + repository + "/git/trees/" + base.tree().sha() + "?recursive=1";
        return reader.one(path, Wire.Tree.class).map(Wire.Tree::tree).orElse(List.of()).stream()
                .filter(entry -> entry.mode().equals(EXECUTABLE))
                .map(Wire.TreeEntry::path)
                .collect(Collectors.toMap(Function.identity(), _ -> EXECUTABLE));
    }
}
