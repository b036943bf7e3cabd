package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Topic;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says whether the invariants held, from outside: from what the platform has, what is on the topics, what the model
 * server billed and what a person approved. The services' own books are only held against these. Asked at rest.
 */
public final class Oracle {

    private Oracle() {}

    public static Verdict check(World world) {
        return check(world, List.of());
    }

    /** {@code applied}: what a recording platform says it applied; each of them may be there once. */
    public static Verdict check(World world, Collection<Applied> applied) {
        var events = world.journal().events();
        return new PlatformCheck(world.forge().baseUrl(), world.readToken())
                .check(world.work().planted())
                .and(once(applied))
                .and(new StreamCheck(events).check())
                .and(Verdict.lost(world.work().unfound(world.journal().events(Topic.DISCOVERED))))
                .and(Verdict.breaches(world.journal().contradictions()))
                .and(new DeadLetterCheck(world.broker().bootstrapServers()).check())
                .and(new BooksCheck(world, events).check())
                .and(new BudgetCheck(world).check())
                .and(new ApprovalCheck(world.desk(), events).check());
    }

    private static Verdict once(Collection<Applied> applied) {
        return Verdict.duplicates(applied.stream().collect(Collectors.groupingBy(Function.identity())).values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.getFirst().action() + " " + same.getFirst().target() + " applied " + same.size()
                        + " times")
                .toList());
    }
}
