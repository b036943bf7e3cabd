package com.aigentsy.local.forge.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Merges a commit into a branch with a real merge commit, without a working tree. */
public record Merges(Repository repository) {

    /** The merged tree, or nothing where the two sides conflict. */
    public Optional<ObjectId> tree(ObjectId base, ObjectId head) {
        try {
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            boolean clean = merger.merge(base, head);
            return clean ? Optional.of(persisted(merger)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectId persisted(ThreeWayMerger merger) throws IOException {
        merger.getObjectInserter().flush();
        return merger.getResultTreeId();
    }

    /** Moves the branch to a new merge commit; nothing where the two sides conflict. */
    public Optional<RevCommit> into(String branch, ObjectId head, String message, PersonIdent who) {
        ObjectId base = Refs.branch(repository, branch).orElseThrow();
        return tree(base, head).map(tree -> {
            var draft = new GitObjects.Draft(message, tree, List.of(base, head), who, who);
            RevCommit merge = new GitObjects(repository).commit(draft);
            Refs.move(repository, Constants.R_HEADS + branch, merge, false);
            return merge;
        });
    }

    /** How many commits head has that base has not. */
    public int ahead(ObjectId base, ObjectId head) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            int count = 0;
            while (walk.next() != null) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
