package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.git.GitObjects;
import com.aigentsy.local.forge.git.Trees;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.shape.GitShape;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Trees and commits of the Git Data API. The author's and committer's dates are kept, so a commit's id can be foretold. */
record CommitRoutes(Desk desk, GitShape shape) {

    private static final Set<String> MODES = Set.of("100644", "100755", "120000");

    void register(Router router) {
        String repository = "/repos/{owner}/{repo}";
        router.add("POST", repository + "/git/trees", this::writeTree);
        router.add("POST", repository + "/git/commits", this::writeCommit);
        router.add("GET", repository + "/git/commits/{sha}", this::readCommit);
        router.add("GET", repository + "/commits/{ref*}", this::resolve);
    }

    private Answer writeTree(Call call) {
        Project project = desk.project(call.repository());
        call.caller().pusher(project);
        Repository repository = desk.git().of(project);
        if (!call.body().path("tree").isArray()) {
            throw Refusal.field("Tree", "tree", "missing_field");
        }
        var changes = new ArrayList<Trees.Change>();
        call.body().path("tree").forEach(entry -> changes.add(change(new GitObjects(repository), entry)));
        ObjectId tree = new Trees(repository).write(base(call, repository), changes);
        return Answer.created(shape.tree(project, tree, new Trees(repository).list(tree, false)));
    }

    private static @Nullable ObjectId base(Call call, Repository repository) {
        return call.text("base_tree").map(sha -> treeOf(repository, sha)).orElse(null);
    }

    private static ObjectId treeOf(Repository repository, String sha) {
        try {
            ObjectId tree = ObjectId.isId(sha) ? repository.resolve(sha + "^{tree}") : null;
            if (tree == null) {
                throw Refusal.unprocessable("base_tree is not a valid tree oid");
            }
            return tree;
        } catch (IOException e) {
            throw Refusal.unprocessable("base_tree is not a valid tree oid");
        }
    }

    private static Trees.Change change(GitObjects objects, JsonNode entry) {
        String path = entry.path("path").asText();
        String mode = entry.path("mode").asText("100644");
        if (path.isEmpty() || !MODES.contains(mode)) {
            throw Refusal.unprocessable("Invalid tree info");
        }
        FileMode fileMode = FileMode.fromBits(Integer.parseInt(mode, 8));
        if (entry.path("content").isTextual()) {
            byte[] content = entry.path("content").textValue().getBytes(StandardCharsets.UTF_8);
            return new Trees.Change(path, fileMode, objects.blob(content));
        }
        if (entry.has("sha") && entry.get("sha").isNull()) {
            return new Trees.Change(path, fileMode, null);
        }
        String refusal = "tree.sha " + entry.path("sha").asText() + " is not a valid blob";
        ObjectId blob = GitObjects.id(entry.path("sha").asText(), refusal);
        objects.require(blob, Constants.OBJ_BLOB, refusal);
        return new Trees.Change(path, fileMode, blob);
    }

    private Answer writeCommit(Call call) {
        Project project = desk.project(call.repository());
        String user = call.caller().pusher(project);
        ObjectId tree = GitObjects.id(call.required("Commit", "tree"), "Tree SHA does not exist");
        PersonIdent author = person(call.body().path("author"), somebody(user));
        PersonIdent committer = person(call.body().path("committer"), author);
        var draft = new GitObjects.Draft(call.required("Commit", "message"), tree, parents(call), author, committer);
        RevCommit commit = new GitObjects(desk.git().of(project)).commit(draft);
        return Answer.created(shape.commit(project, commit));
    }

    private static List<ObjectId> parents(Call call) {
        var parents = new ArrayList<ObjectId>();
        call.body()
                .path("parents")
                .forEach(sha -> parents.add(
                        GitObjects.id(sha.asText(), "Parent SHA does not exist or is not a commit object")));
        return parents;
    }

    private PersonIdent somebody(String user) {
        return new PersonIdent(user, user + "@users.noreply.forge.local", desk.now(), ZoneOffset.UTC);
    }

    private PersonIdent person(JsonNode given, PersonIdent otherwise) {
        if (!given.isObject()) {
            return otherwise;
        }
        String name = given.path("name").asText(otherwise.getName());
        String email = given.path("email").asText(otherwise.getEmailAddress());
        String date = given.path("date").asText(desk.now().toString());
        try {
            OffsetDateTime at = OffsetDateTime.parse(date);
            return new PersonIdent(name, email, at.toInstant(), at.getOffset());
        } catch (DateTimeException e) {
            throw Refusal.unprocessable("Invalid request.\n\n" + date + " is not a valid date-time.");
        }
    }

    private Answer readCommit(Call call) {
        Project project = desk.project(call.repository());
        return Answer.ok(shape.commit(project, commit(project, call.part("sha"), Refusal.notFound())));
    }

    private Answer resolve(Call call) {
        Project project = desk.project(call.repository());
        Refusal refusal = Refusal.unprocessable("No commit found for SHA: " + call.part("ref"));
        RevCommit commit = commit(project, call.part("ref"), refusal);
        ObjectNode node = shape.named(project, "commits", commit);
        node.set("commit", shape.commit(project, commit));
        return Answer.ok(node);
    }

    private RevCommit commit(Project project, String name, Refusal refusal) {
        return new GitObjects(desk.git().of(project)).resolve(name).orElseThrow(() -> refusal);
    }
}
