package com.aigentsy.local.forge.git;

import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads and moves references the way GitHub's Git Data API allows it. */
public final class Refs {

    private Refs() {}

    public static Optional<ObjectId> at(Repository repository, String reference) {
        try {
            return Optional.ofNullable(repository.exactRef(reference)).map(ref -> ref.getObjectId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<ObjectId> branch(Repository repository, String name) {
        return at(repository, Constants.R_HEADS + name);
    }

    /** Creates a reference; 422 when it exists or the name or object will not do. */
    public static void create(Repository repository, String reference, ObjectId commit) {
        if (!Repository.isValidRefName(reference) || reference.split("/").length < 3) {
            throw Refusal.unprocessable("Reference name is not valid: it must be a full one, like refs/heads/topic");
        }
        requireCommit(repository, commit);
        if (at(repository, reference).isPresent()) {
            throw Refusal.unprocessable("Reference already exists");
        }
        force(repository, reference, commit);
    }

    /** Moves a reference; without force only forwards. */
    public static void move(Repository repository, String reference, ObjectId commit, boolean force) {
        ObjectId before =
                at(repository, reference).orElseThrow(() -> Refusal.unprocessable("Reference does not exist"));
        requireCommit(repository, commit);
        if (!force && !ancestor(repository, before, commit)) {
            throw Refusal.unprocessable("Update is not a fast forward");
        }
        force(repository, reference, commit);
    }

    static void force(Repository repository, String reference, ObjectId commit) {
        try {
            RefUpdate update = repository.updateRef(reference);
            update.setNewObjectId(commit);
            update.disableRefLog();
            switch (update.forceUpdate()) {
                case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
                default -> throw new IllegalStateException(reference + " was not updated: " + update.getResult());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot update " + reference, e);
        }
    }

    static boolean ancestor(Repository repository, ObjectId older, ObjectId newer) {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(older), walk.parseCommit(newer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireCommit(Repository repository, ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.parseCommit(commit);
        } catch (IOException e) {
            throw Refusal.unprocessable("Object does not exist");
        }
    }
}
