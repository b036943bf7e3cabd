package com.aigentsy.local.forge.seed;

import com.aigentsy.local.forge.git.GitObjects;
import com.aigentsy.local.forge.git.Refs;
import com.aigentsy.local.forge.git.Trees;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.MaintainerRules;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Remark;
import com.aigentsy.local.forge.store.StableId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Plants a seed: commits with a fixed author and date, so the same folder gives the same ids everywhere. */
public final class Gardener {

    private static final PersonIdent AUTHOR =
            new PersonIdent("Local Forge", "seed@forge.local", SeedIssue.LONG_AGO, ZoneOffset.UTC);
    private static final String SOMEBODY_ELSE = "another-contributor";
    private static final Map<String, String> LANGUAGES = Map.of(
            "java",
            "Java",
            "py",
            "Python",
            "js",
            "JavaScript",
            "ts",
            "TypeScript",
            "go",
            "Go",
            "rs",
            "Rust",
            "rb",
            "Ruby");

    private final Desk desk;
    private final PullRequests pulls;

    public Gardener(Desk desk, PullRequests pulls) {
        this.desk = desk;
        this.pulls = pulls;
    }

    public void plant(ForgeSeed seed) {
        desk.store().write(() -> {
            seed.repositories().forEach(this::plant);
            return seed;
        });
    }

    private void plant(SeedRepository seed) {
        Project project = project(seed.owner(), seed.name(), null, seed);
        Repository git = desk.git().create(project);
        desk.store().put(project);
        Refs.create(git, Constants.R_HEADS + Project.DEFAULT_BRANCH, firstCommit(git, seed));
        seed.issues().forEach(issue -> plant(project, issue));
        List<SeedIssue> linked =
                seed.issues().stream().filter(SeedIssue::linked).toList();
        if (!linked.isEmpty()) {
            Project fork = project(SOMEBODY_ELSE, seed.owner() + "-" + seed.name(), project.fullName(), seed);
            desk.git().fork(project, fork);
            desk.store().put(fork);
            linked.forEach(issue -> link(project, fork, issue));
        }
    }

    private static Project project(String owner, String name, @Nullable String parent, SeedRepository seed) {
        MaintainerRules rules = parent == null ? seed.rules() : MaintainerRules.NOBODY;
        long id = StableId.of("repository", owner, name);
        return new Project(id, owner, name, parent, language(seed.files()), SeedIssue.LONG_AGO, rules);
    }

    private static @Nullable String language(List<Path> files) {
        return files.stream()
                .map(file -> file.toString().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT))
                .map(LANGUAGES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static ObjectId firstCommit(Repository git, SeedRepository seed) {
        List<Trees.Change> files =
                seed.files().stream().map(file -> file(git, seed.tree(), file)).toList();
        ObjectId tree = new Trees(git).write(null, files);
        return new GitObjects(git).commit(new GitObjects.Draft("First commit\n", tree, List.of(), AUTHOR, AUTHOR));
    }

    private static Trees.Change file(Repository git, Path tree, Path file) {
        try {
            Path source = tree.resolve(file);
            FileMode mode = Files.isExecutable(source) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
            return new Trees.Change(
                    file.toString().replace('\\', '/'), mode, new GitObjects(git).blob(Files.readAllBytes(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plant(Project project, SeedIssue seed) {
        long id = seed.id() == null ? StableId.of("issue", project.fullName(), seed.number()) : seed.id();
        if (desk.store().issues().anyMatch(issue -> issue.id() == id)) {
            throw new SeedException(project.fullName() + " issue " + seed.number() + ": id " + id + " is taken");
        }
        var status = new Issue.Status(seed.open(), seed.createdAt(), seed.open() ? null : seed.createdAt());
        Issue issue = new Issue(
                id,
                project.fullName(),
                seed.number(),
                seed.user(),
                seed.title(),
                seed.body(),
                seed.traits(),
                status,
                seed.createdAt(),
                null);
        desk.store().put(issue);
        for (int place = 0; place < seed.comments(); place++) {
            desk.store().add(List.of(comment(issue, place)));
        }
    }

    private static Remark comment(Issue issue, int place) {
        long id = StableId.of("remark", issue.repository(), issue.number(), place);
        String user = "visitor-" + (place + 1);
        return new Remark(id, issue.repository(), issue.number(), user, "+1", issue.createdAt(), null, null);
    }

    /** Somebody else's pull request for the issue: a real branch with a real commit in a fork of theirs. */
    private void link(Project project, Project fork, SeedIssue issue) {
        Repository git = desk.git().of(fork);
        ObjectId base = Refs.branch(git, Project.DEFAULT_BRANCH).orElseThrow();
        byte[] note = ("Notes on issue " + issue.number() + "\n").getBytes(StandardCharsets.UTF_8);
        var file = new Trees.Change(
                "notes/" + issue.number() + ".md", FileMode.REGULAR_FILE, new GitObjects(git).blob(note));
        ObjectId before = new GitObjects(git).find(base).orElseThrow().getTree();
        ObjectId tree = new Trees(git).write(before, List.of(file));
        var draft = new GitObjects.Draft("Work on #" + issue.number(), tree, List.of(base), AUTHOR, AUTHOR);
        String branch = "issue-" + issue.number();
        Refs.create(git, Constants.R_HEADS + branch, new GitObjects(git).commit(draft));
        String head = SOMEBODY_ELSE + ":" + branch;
        String title = "Work on #" + issue.number() + ": " + issue.title();
        pulls.openSeeded(
                project,
                SOMEBODY_ELSE,
                new PullRequests.Offer(title, "Fixes #" + issue.number(), head, Project.DEFAULT_BRANCH, false));
    }
}
