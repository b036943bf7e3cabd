package com.aigentsy.pipeline.crash;

import com.aigentsy.pipeline.crash.WebhookTap.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** M2: webhooks that come twice, late and in the wrong order, and some that somebody made up. */
final class Hearsay {

    private Hearsay() {}

    static Happened twiceReorderedAndForged(Scene scene) {
        int before = scene.webhooks().deliveries().size();
        scene.world().work().plant(1);
        boolean heard = scene.workUntil(() -> scene.webhooks().deliveries().size() >= before + 3);
        var genuine = new ArrayList<>(scene.webhooks()
                .deliveries()
                .subList(before, scene.webhooks().deliveries().size()));
        Collections.reverse(genuine);
        List<Integer> repeated =
                genuine.stream().map(scene.webhooks()::send).distinct().toList();
        List<Integer> forged = genuine.stream()
                .map(Hearsay::forged)
                .map(scene.webhooks()::send)
                .distinct()
                .toList();
        var happened = heard
                ? Happened.met(genuine.size() + " sent again " + repeated + " and forged " + forged)
                : Happened.missed("no webhooks were sent");
        return happened.must(forged.equals(List.of(401)), "forged webhooks were answered " + forged);
    }

    private static Delivery forged(Delivery genuine) {
        var body = new String(genuine.body(), StandardCharsets.UTF_8).replace("\"merged\":false", "\"merged\":true");
        return new Delivery(genuine.headers(), (body + " ").getBytes(StandardCharsets.UTF_8));
    }
}
