package com.aigentsy.gateway.github;

import static com.aigentsy.gateway.github.GitHubReader.part;

import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds and opens pull requests. */
final class Pulls {

    /** Where a pull request comes from and goes to. */
    record Way(String repository, String base, String headRepository, String branch) {

        private String headOwner() {
            return headRepository.substring(0, headRepository.indexOf('/'));
        }

        /** GitHub wants the owner only where the head is another repository. */
        String head() {
            return headRepository.equalsIgnoreCase(repository) ? branch : headOwner() + ":" + branch;
        }

        boolean fits(Wire.Pull pull) {
            Wire.HeadRepository from = pull.head().repo();
            return pull.head().ref().equals(branch)
                    && (from == null || from.fullName().equalsIgnoreCase(headRepository));
        }
    }

    private final GitHubReader reader;
    private final GitHubWriter writer;

    Pulls(GitHubReader reader, GitHubWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    List<Wire.Pull> open(String repository) {
        return reader.all("/repos/" + repository + "/pulls?state=open", Wire.Pull[].class);
    }

    /** The open one, else the latest closed one: that counts as handed in and is never opened again. */
    Optional<Wire.Pull> find(Way way) {
        String path = "/repos/" + way.repository() + "/pulls?state=all&head="
                + part(way.headOwner() + ":" + way.branch()) + "&base=" + part(way.base());
        return reader.all(path, Wire.Pull[].class).stream()
                .filter(way::fits)
                .max(Comparator.comparing((Wire.Pull pull) -> pull.state().equals("open"))
                        .thenComparing(Wire.Pull::number));
    }

    Wire.Pull create(Way way, PullRequestText text, boolean draft, Deadline deadline) {
        var pull = new Wire.NewPull(text.title(), way.head(), way.base(), text.body(), draft, true);
        return writer.post("/repos/" + way.repository() + "/pulls", pull, Wire.Pull.class, deadline);
    }

    static Submission submission(Wire.Pull pull) {
        return new Submission(
                String.valueOf(pull.number()),
                pull.htmlUrl(),
                status(pull),
                pull.head().ref(),
                pull.head().sha(),
                pull.createdAt());
    }

    static String status(Wire.Pull pull) {
        if (pull.mergedAt() != null) {
            return "merged";
        }
        return pull.state().equals("open") && Boolean.TRUE.equals(pull.draft()) ? "draft" : pull.state();
    }
}
