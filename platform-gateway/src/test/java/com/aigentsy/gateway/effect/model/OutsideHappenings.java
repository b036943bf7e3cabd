package com.aigentsy.gateway.effect.model;

import com.aigentsy.events.Ids;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Step;
import java.util.List;
import java.util.UUID;

/** What time, the operator, the maintainer and the stage before do. */
final class OutsideHappenings {

    private static final int SOON = 3;

    private final Rules rules;
    private final boolean anotherEffect;

    OutsideHappenings(Rules rules) {
        this.rules = rules;
        this.anotherEffect = !key("these words").equals(key("other words"));
    }

    void in(World world, List<Happening> all) {
        if (mayPass(world) && !world.later().equals(world)) {
            all.add(Happening.fair("time passes", world.later()));
        }
        if (world.approval() == Script.LONG_BEFORE) {
            all.add(Happening.free("the approval is soon to expire", world.approval(SOON)));
        }
        if (anotherEffect && world.rows().size() == 1) {
            all.add(Happening.free("the offer arrives again in other words", world.planned()));
        }
        operator(world, all);
        maintainer(world, all);
    }

    /** Where the platform is punctual, time waits for what it has been given and for its lists. */
    private boolean mayPass(World world) {
        boolean overdue = !world.forge().listed()
                || world.wire().stream()
                        .anyMatch(request -> request.sender() == Request.NOBODY
                                || world.busy(request.sender()).deadline() == 0);
        return !(rules.punctual() && overdue);
    }

    private void operator(World world, List<Happening> all) {
        switch (world.operator()) {
            case OPEN -> {
                if (rules.lacks(Weakening.NO_SHARE_LOCK) || !locked(world)) {
                    all.add(Happening.free("the kill switch is thrown", world.operator(Operator.THROWN)));
                }
            }
            case THROWN -> {
                if (world.rows().stream().allMatch(row -> row.leaving() == 0)) {
                    all.add(Happening.fair("the kill switch answers", world.operator(Operator.ANSWERED)));
                }
            }
            case ANSWERED -> all.add(Happening.fair("the switch is opened again", awake(world)));
            case REOPENED -> {}
        }
    }

    private static boolean locked(World world) {
        return world.replicas().stream().anyMatch(replica -> replica instanceof Replica.Busy busy && busy.locks());
    }

    private static World awake(World world) {
        World open = world.operator(Operator.REOPENED);
        for (int r = 0; r < open.rows().size(); r++) {
            open = open.row(r, Row::awake);
        }
        return open;
    }

    /** Nobody closes what is not to be seen yet, nor between our last look and the arrival of our request. */
    private void maintainer(World world, List<Happening> all) {
        Forge forge = world.forge();
        boolean there = forge.pulls() == 1 && forge.listed() && !forge.closed();
        boolean tooSoon = world.underWay(Step.PULL_REQUEST)
                || world.replicas().stream()
                        .anyMatch(replica -> replica instanceof Replica.Busy busy
                                && busy.situation().sawNothing());
        if (rules.oneOpenPerHead() && there && !tooSoon) {
            all.add(Happening.free("the maintainer closes the pull request", world.forge(forge.closedByMaintainer())));
        }
    }

    private UUID key(String words) {
        return rules.lacks(Weakening.CONTENT_IDENTITY)
                ? Ids.uuid5(words)
                : Action.OPEN_PULL_REQUEST.key("github_1", "github", 1);
    }
}
