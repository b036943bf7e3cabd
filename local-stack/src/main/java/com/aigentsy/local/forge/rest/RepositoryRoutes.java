package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.git.GitObjects;
import com.aigentsy.local.forge.git.Refs;
import com.aigentsy.local.forge.git.Trees;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.shape.GitShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.MaintainerRules;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.StableId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.revwalk.RevCommit;

/** Users, repositories, forks, branches, and files by path. */
record RepositoryRoutes(Desk desk, Shapes shapes, GitShape git) {

    void register(Router router) {
        String repository = "/repos/{owner}/{repo}";
        router.add("GET", "/user", call -> Answer.ok(shapes.user(call.caller().user())));
        router.add("GET", "/users/{login}", call -> Answer.ok(shapes.user(call.part("login"))));
        router.add("GET", repository, this::repository);
        router.add("GET", repository + "/forks", this::forks);
        router.add("POST", repository + "/forks", this::fork);
        router.add("GET", repository + "/branches/{branch*}", this::branch);
        router.add("GET", repository + "/contents", this::contents);
        router.add("GET", repository + "/contents/", this::contents);
        router.add("GET", repository + "/contents/{path*}", this::contents);
    }

    private Answer repository(Call call) {
        return Answer.ok(inFull(desk.project(call.repository()), call));
    }

    private ObjectNode inFull(Project project, Call call) {
        ObjectNode node = shapes.repository(project, call.caller().login());
        Optional.ofNullable(project.parent()).flatMap(desk.store()::project).ifPresent(parent -> {
            node.set("parent", shapes.repository(parent, null));
            node.set("source", shapes.repository(parent, null));
        });
        return node;
    }

    private Answer forks(Call call) {
        String parent = desk.project(call.repository()).fullName();
        List<Project> forks = desk.store()
                .projects()
                .filter(project -> parent.equals(project.parent()))
                .toList();
        return Answer.ok(Shapes.array(forks, fork -> shapes.repository(fork, null)));
    }

    /** 202 also when the fork is there already: then it is the same one. */
    private Answer fork(Call call) {
        String user = call.caller().writer();
        Project parent = desk.project(call.repository());
        if (parent.owner().equalsIgnoreCase(user)) {
            throw Refusal.of(403, "You cannot fork your own repository.");
        }
        Project fork = desk.store().write(() -> forkOf(parent, user).orElseGet(() -> plant(parent, user)));
        return Answer.json(202, inFull(fork, call));
    }

    private Optional<Project> forkOf(Project parent, String user) {
        return desk.store()
                .projects()
                .filter(project -> parent.fullName().equals(project.parent())
                        && project.owner().equals(user))
                .findFirst();
    }

    private Project plant(Project parent, String user) {
        String name = parent.name();
        for (int taken = 1; desk.store().project(user + "/" + name).isPresent(); taken++) {
            name = parent.name() + "-" + taken;
        }
        long id = StableId.of("repository", user, name);
        var fork =
                new Project(id, user, name, parent.fullName(), parent.language(), desk.now(), MaintainerRules.NOBODY);
        desk.git().fork(parent, fork);
        desk.store().put(fork);
        return fork;
    }

    private Answer branch(Call call) {
        Project project = desk.project(call.repository());
        String name = call.part("branch");
        RevCommit commit = Refs.branch(desk.git().of(project), name)
                .flatMap(new GitObjects(desk.git().of(project))::find)
                .orElseThrow(() -> Refusal.of(404, "Branch not found"));
        ObjectNode head = git.named(project, "commits", commit);
        head.set("commit", git.commit(project, commit));
        ObjectNode node = Shapes.object().put("name", name).put("protected", false);
        node.set("commit", head);
        return Answer.ok(node);
    }

    private Answer contents(Call call) {
        Project project = desk.project(call.repository());
        String reference = call.query("ref", Project.DEFAULT_BRANCH);
        var objects = new GitObjects(desk.git().of(project));
        RevCommit commit = objects.resolve(reference)
                .orElseThrow(() -> Refusal.of(404, "No commit found for the ref " + reference));
        String path = call.part("path").replaceAll("/+$", "");
        Optional<GitObjects.File> file = path.isEmpty() ? Optional.empty() : objects.file(commit, path);
        return file.map(found -> file(call, project, path, found))
                .orElseGet(() -> directory(project, path, commit, reference));
    }

    private Answer file(Call call, Project project, String path, GitObjects.File file) {
        if (call.accept().contains(".raw")) {
            return new Answer(200, "application/vnd.github.raw; charset=utf-8", file.content(), Map.of());
        }
        var mode = FileMode.REGULAR_FILE;
        var entry = new Trees.Entry(path, mode, file.sha(), file.content().length);
        return Answer.ok(git.file(project, call.query("ref", Project.DEFAULT_BRANCH), entry)
                .put("encoding", "base64")
                .put("content", GitShape.base64(file.content())));
    }

    private Answer directory(Project project, String path, RevCommit commit, String reference) {
        List<Trees.Entry> entries = new Trees(desk.git().of(project)).directory(commit.getTree(), path);
        if (entries.isEmpty()) {
            throw Refusal.notFound();
        }
        return Answer.ok(Shapes.array(entries, entry -> git.file(project, reference, entry)));
    }
}
