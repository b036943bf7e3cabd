package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.git.GitObjects;
import com.aigentsy.local.forge.git.Refs;
import com.aigentsy.local.forge.git.Trees;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.shape.GitShape;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Blobs and references of the Git Data API. */
record GitDataRoutes(Desk desk, PullRequests pulls, GitShape shape) {

    void register(Router router) {
        String git = "/repos/{owner}/{repo}/git";
        router.add("POST", git + "/blobs", this::writeBlob);
        router.add("GET", git + "/blobs/{sha}", this::readBlob);
        router.add("GET", git + "/trees/{sha}", this::readTree);
        router.add("GET", git + "/ref/{ref*}", this::reference);
        router.add("POST", git + "/refs", this::createReference);
        router.add("PATCH", git + "/refs/{ref*}", this::moveReference);
    }

    private Answer writeBlob(Call call) {
        Project project = desk.project(call.repository());
        call.caller().pusher(project);
        String text = call.text("content").orElseThrow(() -> Refusal.field("Blob", "content", "missing_field"));
        ObjectId id = new GitObjects(desk.git().of(project)).blob(decoded(call, text));
        return Answer.created(shape.named(project, "blobs", id));
    }

    private static byte[] decoded(Call call, String text) {
        String encoding = call.text("encoding").orElse("utf-8");
        if (!encoding.equals("base64")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable("content is not valid Base64");
        }
    }

    private Answer readBlob(Call call) {
        Project project = desk.project(call.repository());
        ObjectId id = existing(call.part("sha"));
        try (var reader = desk.git().of(project).newObjectReader()) {
            return Answer.ok(
                    shape.blob(project, id, reader.open(id, Constants.OBJ_BLOB).getBytes()));
        } catch (IOException e) {
            throw Refusal.notFound();
        }
    }

    /** By the id of a tree or a commit, or by a branch. */
    private Answer readTree(Call call) {
        Project project = desk.project(call.repository());
        Repository repository = desk.git().of(project);
        try {
            ObjectId tree = repository.resolve(call.part("sha") + "^{tree}");
            if (tree == null) {
                throw Refusal.notFound();
            }
            boolean recursive = call.query().containsKey("recursive");
            return Answer.ok(shape.tree(project, tree, new Trees(repository).list(tree, recursive)));
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static ObjectId existing(String sha) {
        if (!ObjectId.isId(sha)) {
            throw Refusal.notFound();
        }
        return ObjectId.fromString(sha);
    }

    private Answer reference(Call call) {
        Project project = desk.project(call.repository());
        String name = Constants.R_REFS + call.part("ref");
        ObjectId sha = Refs.at(desk.git().of(project), name).orElseThrow(Refusal::notFound);
        return Answer.ok(shape.reference(project, name, sha));
    }

    private Answer createReference(Call call) {
        Project project = desk.project(call.repository());
        call.caller().pusher(project);
        String name = call.required("Reference", "ref");
        ObjectId sha = GitObjects.id(call.required("Reference", "sha"), "Object does not exist");
        return desk.store().write(() -> {
            Refs.create(desk.git().of(project), name, sha);
            return Answer.created(shape.reference(project, name, sha));
        });
    }

    private Answer moveReference(Call call) {
        Project project = desk.project(call.repository());
        String user = call.caller().pusher(project);
        String name = Constants.R_REFS + call.part("ref");
        ObjectId sha = GitObjects.id(call.required("Reference", "sha"), "Object does not exist");
        return desk.store().write(() -> {
            Refs.move(desk.git().of(project), name, sha, call.flag("force"));
            pulls.branchMoved(project, name.replaceFirst("^refs/heads/", ""), sha, user);
            return Answer.ok(shape.reference(project, name, sha));
        });
    }
}
