package com.aigentsy.local.forge.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** What a pull request changes: its head against the point where it left the base. */
public record Diffs(Repository repository) {

    /** One changed file; status is GitHub's word, patch starts at the first hunk. */
    public record Change(String path, ObjectId sha, String status, String patch, int added, int removed) {}

    public List<Change> changes(ObjectId base, ObjectId head) {
        var changes = new ArrayList<Change>();
        try (var walk = new RevWalk(repository)) {
            RevCommit from = fork(walk, base, head);
            for (DiffEntry entry : scan(from, walk.parseCommit(head))) {
                changes.add(change(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static RevCommit fork(RevWalk walk, ObjectId base, ObjectId head) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(walk.parseCommit(base));
        walk.markStart(walk.parseCommit(head));
        RevCommit found = walk.next();
        RevCommit from = found == null ? walk.parseCommit(base) : found;
        walk.parseHeaders(from);
        return from;
    }

    private List<DiffEntry> scan(RevCommit from, RevCommit to) throws IOException {
        try (var formatter = new DiffFormatter(new ByteArrayOutputStream())) {
            formatter.setRepository(repository);
            return formatter.scan(from.getTree(), to.getTree());
        }
    }

    private Change change(DiffEntry entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out)) {
            formatter.setRepository(repository);
            formatter.format(entry);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        int hunk = text.indexOf("\n@@");
        String patch = hunk < 0 ? "" : text.substring(hunk + 1).stripTrailing();
        boolean gone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        return new Change(
                gone ? entry.getOldPath() : entry.getNewPath(),
                (gone ? entry.getOldId() : entry.getNewId()).toObjectId(),
                status(entry.getChangeType()),
                patch,
                lines(patch, '+'),
                lines(patch, '-'));
    }

    private static String status(DiffEntry.ChangeType type) {
        return switch (type) {
            case ADD -> "added";
            case DELETE -> "removed";
            case MODIFY -> "modified";
            case RENAME, COPY -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static int lines(String patch, char sign) {
        return (int) patch.lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) == sign)
                .count();
    }
}
