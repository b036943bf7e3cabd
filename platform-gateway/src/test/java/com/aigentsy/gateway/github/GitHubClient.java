package com.aigentsy.gateway.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Sent;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import com.aigentsy.runtime.testing.contract.Contract;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The gateway's side of a conversation with a GitHub: an effect is carried out as its worker does, without the books. */
final class GitHubClient {

    private final GitHubReader reader;
    private final GitHubPlatform platform;
    private final GitHubWatch watch;

    GitHubClient(String url) {
        var account = new GitHubAccount(URI.create(url), Optional.of(Contract.KEY), Optional.of("octo-helper"));
        var http = new GitHubHttp(account);
        reader = new GitHubReader(http, Clock.systemUTC());
        platform = new GitHubPlatform(account, reader, new GitHubWriter(http));
        watch = new GitHubWatch(reader, account);
    }

    GitHubPlatform platform() {
        return platform;
    }

    GitHubWatch watch() {
        return watch;
    }

    String head(String repository) {
        return head(repository, "main");
    }

    String head(String repository, String branch) {
        return reader.one("/repos/" + repository + "/git/ref/heads/" + branch, Wire.Ref.class)
                .orElseThrow()
                .object()
                .sha();
    }

    Submission carryOut(Effect effect) {
        return carryOut(effect, Progress.none());
    }

    /** From a fork that is known. */
    Submission carryOut(Effect effect, String fork) {
        return carryOut(effect, Progress.none().at(fork));
    }

    private Submission carryOut(Effect effect, Progress begin) {
        Progress progress = begin;
        for (Optional<Step> step = progress.next(effect); step.isPresent(); step = progress.next(effect)) {
            progress = further(effect, step.get(), progress);
        }
        return Objects.requireNonNull(progress.submission());
    }

    private Progress further(Effect effect, Step step, Progress progress) {
        return switch (platform.find(effect, step, progress)) {
            case Finding.Found found -> found.progress();
            case Finding.Absent _ -> send(effect, step, progress);
        };
    }

    String fork(Effect effect) {
        return Objects.requireNonNull(send(effect, Step.FORK, Progress.none()).headRepository());
    }

    private Progress send(Effect effect, Step step, Progress progress) {
        Sent sent = platform.send(effect, step, progress, Deadline.in(Duration.ofSeconds(20), Clock.systemUTC()));
        assertThat(sent).as(step.name()).isInstanceOf(Sent.Applied.class);
        return ((Sent.Applied) sent).progress();
    }
}
