package com.aigentsy.gateway.effect.model;

import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Sent;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import java.util.Map;

/**
 * What the platform has really done. Forks and commits are the same however often they are asked for, a branch exists
 * once, and {@code pulls} counts the pull requests that were ever opened.
 *
 * @param listed whether reading back shows all of it
 */
record Forge(boolean forked, boolean branched, int pulls, boolean closed, boolean listed) {

    private static final Submission PULL =
            new Submission("1", "http://127.0.0.1/acme/till/pull/1", "open", "aigentsy/github_1", "c1", Ticks.NOW);
    private static final Answer EXISTS = new Answer.Reply(422, Map.of(), "it already exists");

    static Forge empty() {
        return new Forge(false, false, 0, false, true);
    }

    Forge applied(Step step, boolean shown, Rules rules) {
        return switch (step) {
            case FORK -> new Forge(true, branched, pulls, closed, listed);
            case COMMIT -> this;
            case BRANCH -> branched ? this : new Forge(forked, true, pulls, closed, listed && shown);
            case PULL_REQUEST ->
                inTheWay(rules) ? this : new Forge(forked, branched, pulls + 1, false, listed && shown);
            case COMMENT, CLOSE -> throw new AssertionError("nothing is withdrawn here");
        };
    }

    /** What it answers to a request that it carries out now. */
    Sent answer(Step step, Progress progress, Rules rules) {
        boolean exists = step == Step.BRANCH && branched || step == Step.PULL_REQUEST && inTheWay(rules);
        return exists ? new Sent.Stopped(EXISTS) : new Sent.Applied(further(step, progress));
    }

    private boolean inTheWay(Rules rules) {
        return rules.oneOpenPerHead() && pulls > 0 && !closed;
    }

    /** A commit is never looked for, but where nothing tells duplicates apart only the last step is of interest. */
    Finding find(Step step, Progress progress, Rules rules) {
        boolean prepared = !rules.oneOpenPerHead();
        return switch (step) {
            case FORK -> found(prepared || forked, further(step, progress));
            case COMMIT ->
                prepared
                        ? new Finding.Found(further(step, progress).pushed())
                        : found(pulls > 0 && listed, further(Step.PULL_REQUEST, progress));
            case BRANCH -> found(branched && listed, further(step, progress));
            case PULL_REQUEST -> found(pulls > 0 && listed, further(step, progress));
            case COMMENT, CLOSE -> throw new AssertionError("nothing is withdrawn here");
        };
    }

    Forge shown() {
        return new Forge(forked, branched, pulls, closed, true);
    }

    Forge closedByMaintainer() {
        return new Forge(forked, branched, pulls, true, listed);
    }

    private static Finding found(boolean there, Progress progress) {
        return there ? new Finding.Found(progress) : new Finding.Absent();
    }

    private static Progress further(Step step, Progress progress) {
        return switch (step) {
            case FORK -> progress.at("me/till");
            case COMMIT -> progress.committed("c1");
            case BRANCH -> progress.pushed();
            case PULL_REQUEST -> progress.opened(PULL);
            case COMMENT, CLOSE -> throw new AssertionError("nothing is withdrawn here");
        };
    }
}
