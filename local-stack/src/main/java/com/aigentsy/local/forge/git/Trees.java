package com.aigentsy.local.forge.git;

import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Builds trees from a base and changed entries, and lists them. */
public record Trees(Repository repository) {

    /** A file to set; without a sha, a path to remove. */
    public record Change(
            String path, FileMode mode, @Nullable ObjectId sha) {}

    /** One entry of a directory. */
    public record Entry(String path, FileMode mode, ObjectId sha, long size) {}

    public ObjectId write(@Nullable ObjectId base, List<Change> changes) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = base == null ? DirCache.newInCore() : read(base);
            DirCacheEditor editor = index.editor();
            changes.forEach(change -> editor.add(edit(change)));
            editor.finish();
            ObjectId tree = index.writeTree(inserter);
            inserter.flush();
            return tree;
        } catch (InvalidPathException e) {
            throw Refusal.unprocessable("tree.path contains a malformed path component");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirCache read(ObjectId base) throws IOException {
        DirCache index = DirCache.newInCore();
        var builder = index.builder();
        try (var reader = repository.newObjectReader()) {
            builder.addTree(new byte[0], 0, reader, base);
        }
        builder.finish();
        return index;
    }

    private static DirCacheEditor.PathEdit edit(Change change) {
        if (change.sha() == null) {
            return new DirCacheEditor.DeletePath(change.path());
        }
        return new DirCacheEditor.PathEdit(new DirCacheEntry(change.path())) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(change.mode());
                entry.setObjectId(change.sha());
            }
        };
    }

    public List<Entry> list(ObjectId tree, boolean recursive) {
        var entries = new ArrayList<Entry>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            while (walk.next()) {
                entries.add(new Entry(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0), size(walk)));
                if (recursive && walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The entries of one directory by their full paths; none where there is no such directory. */
    public List<Entry> directory(ObjectId root, String path) {
        if (path.isEmpty()) {
            return list(root, false);
        }
        try (TreeWalk walk = TreeWalk.forPath(repository, path, root)) {
            return walk == null || !walk.getFileMode(0).equals(FileMode.TREE)
                    ? List.of()
                    : list(walk.getObjectId(0), false).stream()
                            .map(entry -> new Entry(path + "/" + entry.path(), entry.mode(), entry.sha(), entry.size()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(TreeWalk walk) throws IOException {
        boolean file = walk.getFileMode(0).getObjectType() == Constants.OBJ_BLOB;
        return file ? walk.getObjectReader().getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB) : 0;
    }
}
