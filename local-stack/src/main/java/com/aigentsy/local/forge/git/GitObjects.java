package com.aigentsy.local.forge.git;

import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads and writes blobs and commits of one repository. The same content always has the same id, as in all of git. */
public record GitObjects(Repository repository) {

    /** What a commit is made of; its id follows from exactly this. */
    public record Draft(
            String message, ObjectId tree, List<ObjectId> parents, PersonIdent author, PersonIdent committer) {}

    /** One file as committed. */
    public record File(ObjectId sha, byte[] content) {}

    public ObjectId blob(byte[] content) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
            inserter.flush();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RevCommit commit(Draft draft) {
        require(draft.tree(), Constants.OBJ_TREE, "Tree SHA does not exist");
        for (ObjectId parent : draft.parents()) {
            require(parent, Constants.OBJ_COMMIT, "Parent SHA does not exist or is not a commit object");
        }
        var commit = new CommitBuilder();
        commit.setMessage(draft.message());
        commit.setTreeId(draft.tree());
        commit.setParentIds(draft.parents());
        commit.setAuthor(draft.author());
        commit.setCommitter(draft.committer());
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<RevCommit> find(ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit found = walk.parseCommit(commit);
            walk.parseBody(found);
            return Optional.of(found);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A branch, tag or commit id as a commit. */
    public Optional<RevCommit> resolve(String name) {
        try {
            ObjectId id = repository.resolve(name + "^{commit}");
            return id == null ? Optional.empty() : find(id);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<File> file(RevCommit commit, String path) {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
            if (walk == null || walk.getFileMode(0).getObjectType() != Constants.OBJ_BLOB) {
                return Optional.empty();
            }
            ObjectId id = walk.getObjectId(0);
            return Optional.of(new File(id, repository.open(id).getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void require(ObjectId id, int type, String refusal) {
        try (var reader = repository.newObjectReader()) {
            reader.open(id, type);
        } catch (IOException e) {
            throw Refusal.unprocessable(refusal);
        }
    }

    /** A full object id, or a refusal in the words given. */
    public static ObjectId id(String text, String refusal) {
        if (!ObjectId.isId(text)) {
            throw Refusal.unprocessable(refusal);
        }
        return ObjectId.fromString(text);
    }
}
