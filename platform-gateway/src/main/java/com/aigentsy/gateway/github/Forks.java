package com.aigentsy.gateway.github;

import static com.aigentsy.gateway.github.GitHubReader.part;

import com.aigentsy.events.Target;
import com.aigentsy.gateway.effect.Deadline;
import java.util.Optional;

/** Where our branches live: in the repository itself where we may push, else in our fork of it. */
final class Forks {

    private final GitHubReader reader;
    private final GitHubWriter writer;
    private final GitHubAccount account;

    Forks(GitHubReader reader, GitHubWriter writer, GitHubAccount account) {
        this.reader = reader;
        this.writer = writer;
        this.account = account;
    }

    /** Full name of the head repository; nothing while there is no fork. */
    Optional<String> head(Target target) {
        boolean ours = reader.one("/repos/" + target.repository(), Wire.Repository.class)
                .filter(this::pushable)
                .isPresent();
        return ours ? Optional.of(target.repository()) : existing(target);
    }

    private boolean pushable(Wire.Repository repository) {
        return account.is(repository.owner().login())
                || (repository.permissions() != null && repository.permissions().push());
    }

    private Optional<String> existing(Target target) {
        String name = target.repository().substring(target.repository().indexOf('/') + 1);
        return reader.one("/repos/" + part(account.login()) + "/" + part(name), Wire.Repository.class)
                .filter(Wire.Repository::fork)
                .filter(fork ->
                        fork.parent() != null && fork.parent().fullName().equalsIgnoreCase(target.repository()))
                .map(Wire.Repository::fullName);
    }

    String make(Target target, Deadline deadline) {
        String path = "/repos/" + target.repository() + "/forks";
        return writer.post(path, new Wire.NewFork(false), Wire.Repository.class, deadline)
                .fullName();
    }
}
