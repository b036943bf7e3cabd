package com.aigentsy.local.forge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a pull request has beyond an issue. Seeded ones belong to the scenery: the scripted maintainer leaves them open. */
public record Pull(
        long id,
        Head head,
        String baseBranch,
        String baseSha,
        boolean draft,
        boolean seeded,
        @Nullable Merge merge) {

    /** Where the offered commits live: usually a branch of a fork. */
    public record Head(String repository, String branch, String sha) {
        public String owner() {
            return repository.substring(0, repository.indexOf('/'));
        }

        public String label() {
            return owner() + ":" + branch;
        }
    }

    public record Merge(String sha, String by, Instant at) {}

    public Pull ready() {
        return new Pull(id, head, baseBranch, baseSha, false, seeded, merge);
    }

    public Pull at(String headSha) {
        var moved = new Head(head.repository(), head.branch(), headSha);
        return new Pull(id, moved, baseBranch, baseSha, draft, seeded, merge);
    }

    public Pull merged(Merge how) {
        return new Pull(id, head, baseBranch, baseSha, draft, seeded, how);
    }
}
