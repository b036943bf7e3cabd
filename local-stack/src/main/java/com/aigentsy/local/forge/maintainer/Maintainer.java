package com.aigentsy.local.forge.maintainer;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Discussion;
import com.aigentsy.local.forge.pulls.Happening;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Looks at pull requests by other people one by one, each a delay after it was opened or changed, and at start at those
 * still open. What then happens is for {@link Verdicts}.
 */
public final class Maintainer implements AutoCloseable {

    /** What the maintainer can do. */
    public record Hands(Desk desk, PullRequests pulls, Merging merging, Discussion discussion) {}

    private static final System.Logger LOG = System.getLogger("forge");
    private static final Set<String> NEWS = Set.of("opened", "reopened", "synchronize");
    private static final int ATTEMPTS = 3;

    private final Desk desk;
    private final Duration delay;
    private final Verdicts verdicts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Maintainer(Hands hands, Duration delay) {
        this.desk = hands.desk();
        this.delay = delay;
        this.verdicts = new Verdicts(hands, new Sandbox());
    }

    /** Takes up what was left open when the forge stopped, and everything that happens from now on. */
    public void start() {
        desk.store().issues().filter(Issue::open).forEach(this::considerLater);
        desk.watch(this::saw);
    }

    private void saw(Happening happening) {
        if (happening.event().equals("pull_request") && NEWS.contains(happening.action())) {
            considerLater(happening.issue());
        }
    }

    private void considerLater(Issue issue) {
        Pull pull = issue.pull();
        boolean concernsMe =
                pull != null && !pull.seeded() && !desk.project(issue).owner().equals(issue.user());
        if (concernsMe) {
            threads.execute(() -> consider(issue, pull.head().sha()));
        }
    }

    private void consider(Issue issue, String head) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Thread.sleep(delay.multipliedBy(attempt));
                if (decided(issue, head)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where something broke and it is worth another try. A newer head has a consideration of its own. */
    private boolean decided(Issue issue, String head) throws InterruptedException {
        String name = issue.repository() + "#" + issue.number();
        try {
            Issue current =
                    desk.store().issue(issue.repository(), issue.number()).orElseThrow();
            if (current.open()
                    && current.pull() != null
                    && current.pull().head().sha().equals(head)) {
                verdicts.decide(current, head);
            }
            return true;
        } catch (Refusal refusal) {
            LOG.log(Level.INFO, "maintainer: {0} not decided: {1}", name, refusal.message());
            return true;
        } catch (RuntimeException | IOException e) {
            LOG.log(Level.WARNING, "maintainer failed on " + name, e);
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
