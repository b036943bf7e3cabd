package com.aigentsy.pipeline.crash;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.local.launch.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;

/** O2 and O3: the learning tables are rebuilt from the topics and that is killed; the live tables stay as they were. */
record RebuildKilled(String point) implements Provocation {

    @Override
    public Happened provoke(Scene scene) {
        var victim = scene.first(ServiceName.OUTCOME);
        var before = tables(scene);
        victim.kill();
        victim.start(List.of("-Daigentsy.crash=" + point));
        victim.awaitReady();
        begin(scene);
        boolean died = scene.within(Duration.ofSeconds(60), () -> !victim.alive());
        int code = victim.awaitExit(Duration.ZERO).orElse(0);
        victim.kill();
        victim.start();
        victim.awaitReady();
        boolean same = tables(scene).equals(before);
        boolean rebuilt = scene.within(Duration.ofSeconds(60), () -> finished(scene));
        return (died && code == 137 ? Happened.met("exit 137") : Happened.missed("it was never reached"))
                .must(same, "the live tables changed under a killed rebuild")
                .must(rebuilt, "the rebuild did not end after the restart")
                .must(tables(scene).equals(before), "the rebuilt tables differ");
    }

    private static void begin(Scene scene) {
        try {
            scene.world().api().post("outcome", "/learning/rebuild", JsonNodeFactory.instance.objectNode());
        } catch (CommandException | OperatorApi.RefusedException e) {
            // It may be killed before it has answered.
        }
    }

    private static boolean finished(Scene scene) {
        return scene.world()
                .desk()
                .look("outcome", "/learning/rebuild")
                .filter(progress -> progress.path("swapped").asBoolean())
                .isPresent();
    }

    private static JsonNode tables(Scene scene) {
        return scene.world().api().get("outcome", "/learning/tables");
    }
}
