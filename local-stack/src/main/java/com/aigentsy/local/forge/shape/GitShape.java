package com.aigentsy.local.forge.shape;

import com.aigentsy.local.forge.git.Trees;
import com.aigentsy.local.forge.store.Project;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** References, commits, trees and blobs of the Git Data API, and files of the contents API. */
public record GitShape(Shapes shapes) {

    public ObjectNode reference(Project project, String name, ObjectId sha) {
        String git = shapes.api(project.fullName()) + "/git/";
        ObjectNode node = Shapes.object()
                .put("ref", name)
                .put("node_id", Shapes.nodeId("Ref" + name, project.id()))
                .put("url", git + name);
        node.set(
                "object",
                Shapes.object().put("type", "commit").put("sha", sha.name()).put("url", git + "commits/" + sha.name()));
        return node;
    }

    public ObjectNode commit(Project project, RevCommit commit) {
        ObjectNode node = named(project, "commits", commit)
                .put("html_url", shapes.base() + "/" + project.fullName() + "/commit/" + commit.name())
                .put("message", commit.getFullMessage());
        node.set("author", person(commit.getAuthorIdent()));
        node.set("committer", person(commit.getCommitterIdent()));
        node.set("tree", named(project, "trees", commit.getTree()));
        node.set("parents", Shapes.array(List.of(commit.getParents()), parent -> named(project, "commits", parent)));
        node.set(
                "verification",
                Shapes.object()
                        .put("verified", false)
                        .put("reason", "unsigned")
                        .putNull("signature")
                        .putNull("payload"));
        return node;
    }

    private static ObjectNode person(PersonIdent ident) {
        return Shapes.object()
                .put("name", ident.getName())
                .put("email", ident.getEmailAddress())
                .put("date", ident.getWhenAsInstant().toString());
    }

    public ObjectNode tree(Project project, ObjectId id, List<Trees.Entry> entries) {
        ObjectNode node = named(project, "trees", id).put("truncated", false);
        node.set("tree", Shapes.array(entries, entry -> entry(project, entry)));
        return node;
    }

    private ObjectNode entry(Project project, Trees.Entry entry) {
        String type = Constants.typeString(entry.mode().getObjectType());
        ObjectNode node = named(project, type + "s", entry.sha())
                .put("path", entry.path())
                .put("mode", "%06o".formatted(entry.mode().getBits()))
                .put("type", type);
        return type.equals("blob") ? node.put("size", entry.size()) : node;
    }

    public ObjectNode blob(Project project, ObjectId id, byte[] content) {
        return named(project, "blobs", id)
                .put("size", content.length)
                .put("encoding", "base64")
                .put("content", base64(content));
    }

    public ObjectNode named(Project project, String kind, ObjectId id) {
        return Shapes.object()
                .put("sha", id.name())
                .put("node_id", Shapes.nodeId(id.name(), project.id()))
                .put("url", shapes.api(project.fullName()) + "/git/" + kind + "/" + id.name());
    }

    public ObjectNode file(Project project, String reference, Trees.Entry entry) {
        boolean directory = entry.mode().equals(FileMode.TREE);
        String path = entry.path();
        String url = shapes.api(project.fullName()) + "/contents/" + path + "?ref=" + reference;
        String html = shapes.base() + "/" + project.fullName();
        return Shapes.object()
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("sha", entry.sha().name())
                .put("size", entry.size())
                .put("url", url)
                .put("html_url", html + (directory ? "/tree/" : "/blob/") + reference + "/" + path)
                .put(
                        "git_url",
                        shapes.api(project.fullName())
                                + (directory ? "/git/trees/" : "/git/blobs/")
                                + entry.sha().name())
                .put("download_url", directory ? null : html + "/raw/" + reference + "/" + path)
                .put("type", directory ? "dir" : "file");
    }

    /** GitHub breaks Base64 into lines of 60. */
    public static String base64(byte[] content) {
        byte[] text = Base64.getMimeEncoder(60, new byte[] {'\n'}).encode(content);
        return new String(text, StandardCharsets.US_ASCII) + "\n";
    }
}
