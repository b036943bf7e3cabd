package com.aigentsy.pipeline.crash;

import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.operator.Approvals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** People who say things twice, or say both yes and no, or yes to something else. */
final class Doubts {

    private static final int DECIDED = 200;

    private Doubts() {}

    /** H3: the same key with another question is no repetition. */
    static Happened sameKeyAnotherBody(Scene scene) {
        scene.world().work().plant(1);
        scene.workUntil(scene::triggered);
        var same = scene.world().triggers().trigger(scene.key(), "{}");
        var other = scene.world().triggers().trigger(scene.key(), "{\"platforms\": [\"github\"]}");
        return Happened.met("answers " + same.status() + " and " + other.status())
                .must(same.status() == 202 && other.status() == 422, "the key was not minded: " + same + ", " + other);
    }

    /** A3: approved twice at the same moment. */
    static Happened doubleClick(Scene scene) {
        var offer = offer(scene);
        var approvals = new Approvals(scene.world().api());
        var answers = together(List.of(() -> approvals.approve(offer), () -> approvals.approve(offer)));
        return Happened.met("answers " + answers).must(answers.contains(DECIDED), "neither approval was taken");
    }

    /** A4: approved and rejected at the same moment. */
    static Happened yesAndNo(Scene scene) {
        var offer = offer(scene);
        var approvals = new Approvals(scene.world().api());
        var answers = together(List.of(() -> approvals.approve(offer), () -> approvals.reject(offer, "no")));
        long taken = answers.stream().filter(status -> status == DECIDED).count();
        return Happened.met("answers " + answers).must(taken == 1, "not exactly one decision was taken: " + answers);
    }

    /** A5: the approval names other content than what is offered. */
    static Happened yesToSomethingElse(Scene scene) {
        var offer = offer(scene);
        var other = ((ObjectNode) offer.deepCopy()).put("content_sha256", "0".repeat(64));
        var answers = together(List.of(() -> new Approvals(scene.world().api()).approve(other)));
        return Happened.met("answers " + answers).must(!answers.contains(DECIDED), "other content was approved");
    }

    private static JsonNode offer(Scene scene) {
        var approvals = new Approvals(scene.world().api());
        scene.world().work().plant(1);
        scene.until(scene::triggerOnce);
        scene.until(() -> !approvals.waiting().isEmpty());
        var offer = approvals.waiting().getFirst();
        scene.world().desk().meant(offer);
        return offer;
    }

    /** The statuses of what was sent at the same moment. */
    private static List<Integer> together(List<Callable<JsonNode>> decisions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> sent =
                    decisions.stream().map(threads::submit).toList();
            return sent.stream().map(Doubts::status).toList();
        }
    }

    private static int status(Future<JsonNode> sent) {
        try {
            sent.get();
            return DECIDED;
        } catch (ExecutionException e) {
            return Stream.of(e.getCause())
                    .filter(OperatorApi.RefusedException.class::isInstance)
                    .map(OperatorApi.RefusedException.class::cast)
                    .map(OperatorApi.RefusedException::status)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
