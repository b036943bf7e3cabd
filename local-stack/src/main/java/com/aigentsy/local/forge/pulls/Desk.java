package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.git.GitFolder;
import com.aigentsy.local.forge.store.ForgeStore;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Repository;

/** What all work on issues and pull requests needs: the records, the repositories, the time, and who wants to know. */
public final class Desk {

    private final ForgeStore store;
    private final GitFolder git;
    private final Clock clock;
    private final List<Consumer<Happening>> onlookers = new CopyOnWriteArrayList<>();

    public Desk(ForgeStore store, GitFolder git, Clock clock) {
        this.store = store;
        this.git = git;
        this.clock = clock;
    }

    public ForgeStore store() {
        return store;
    }

    public GitFolder git() {
        return git;
    }

    /** Now, in whole seconds as GitHub tells time. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Onlookers are called inside the change and must only take note. */
    public void watch(Consumer<Happening> onlooker) {
        onlookers.add(onlooker);
    }

    void tell(Happening happening) {
        onlookers.forEach(onlooker -> onlooker.accept(happening));
    }

    public Project project(String fullName) {
        return store.project(fullName).orElseThrow(Refusal::notFound);
    }

    public Project project(Issue issue) {
        return project(issue.repository());
    }

    public Repository repository(Issue issue) {
        return git.of(project(issue));
    }
}
