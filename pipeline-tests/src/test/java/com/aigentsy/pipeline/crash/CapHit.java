package com.aigentsy.pipeline.crash;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.simulator.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;

/** L7: nothing is left to spend. Work waits, no model is asked, and it goes on when the cap is raised. */
final class CapHit {

    private static final BigDecimal PLENTY = new BigDecimal("1000");

    private CapHit() {}

    static Happened atTheCap(Scene scene) {
        var record = scene.platform().record();
        long asked = record.requests(Kind.MODEL);
        long scored = scored(scene);
        cap(scene, BigDecimal.ZERO);
        scene.world().work().plant(1);
        boolean arrived = scene.workUntil(() -> scored(scene) > scored);
        boolean waits = scene.within(Duration.ofSeconds(20), () -> waitsForBudget(scene));
        boolean silent = record.requests(Kind.MODEL) == asked;
        cap(scene, PLENTY);
        return (arrived ? Happened.met("waits, and no model was asked") : Happened.missed("nothing came to execution"))
                .must(waits, "it does not say that it waits for the budget")
                .must(silent, "a model was asked beyond the cap");
    }

    private static void cap(Scene scene, BigDecimal usd) {
        scene.world()
                .api()
                .put(
                        "execution",
                        "/budget/day",
                        JsonNodeFactory.instance.objectNode().put("cap_usd", usd));
    }

    private static boolean waitsForBudget(Scene scene) {
        return scene.world()
                .desk()
                .look("execution", "/executions")
                .map(JsonNode::toString)
                .filter(page -> page.contains("budget"))
                .isPresent();
    }

    private static long scored(Scene scene) {
        return scene.world().journal().events(Topic.SCORED).size();
    }
}
