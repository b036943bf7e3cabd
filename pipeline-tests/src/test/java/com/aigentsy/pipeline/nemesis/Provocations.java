package com.aigentsy.pipeline.nemesis;

import com.aigentsy.events.Topic;
import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.Signal;
import com.aigentsy.pipeline.harness.WorldSettings;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** For each planted bug the bad day that brings it to light: {@code Provocations NAME}. Sound code passes them all. */
final class Provocations {

    private static final Duration REST = Duration.ofSeconds(100);
    /** Longer than the pause in which consumers write their offsets down. */
    private static final Duration OFFSETS_WRITTEN = Duration.ofSeconds(12);

    private static final Map<String, Function<Scene, List<String>>> BY_NAME = Map.of(
            "ack-before-commit", Provocations::databaseSilentWhileAConsumerTakes,
            "no-inbox", Provocations::everythingPublishedTwice,
            "id-cursor", Provocations::commitsInAnotherOrderThanIds,
            "content-key", scene -> new SecondWording(scene).violations(),
            "send-before-sending", scene -> new KillSwitchFlips(scene, 1).violations(8, 15),
            "blind-resend", Provocations::answersLost);

    private Provocations() {}

    public static void main(String[] words) {
        var name = words[0];
        UnaryOperator<WorldSettings> settings = name.equals("send-before-sending")
                ? world -> world.replicas(ServiceName.GATEWAY, 2)
                : UnaryOperator.identity();
        var provocation = BY_NAME.get(name);
        new Check(Options.of(new String[0]), settings)
                .run(scene -> new Finding("provoked " + name, Map.of(), provocation.apply(scene)));
    }

    private static List<String> databaseSilentWhileAConsumerTakes(Scene scene) {
        var scoring = scene.world().service(ServiceName.SCORING, 1);
        scoring.signal(Signal.STOP);
        scene.world().work().plant(2);
        scene.world().desk().discover();
        Pace.until("it is on the topic", Duration.ofMinutes(1), () -> published(scene, Topic.DISCOVERED) == 2);
        scene.database().stall();
        scoring.signal(Signal.CONT);
        Pace.pause(OFFSETS_WRITTEN);
        scoring.kill();
        scene.database().cut();
        scene.database().pass();
        scoring.start();
        return scene.verdict(REST).all();
    }

    private static List<String> everythingPublishedTwice(Scene scene) {
        scene.world().work().plant(2);
        new Trifles(scene.world().forge(), scene.folder().resolve("trifles")).plant(5);
        scene.world().desk().discover();
        scene.world().awaitRest(REST);
        LocalPostgres.ROLES.forEach(role -> execute(scene, "update " + role + ".outbox set published_at = null"));
        Pace.until(
                "everything was read again",
                REST,
                () -> new Backlog(scene.world().broker()).read());
        var wrong = new ArrayList<>(scene.verdict(REST).all());
        wrong.addAll(new Quarantine(scene.world().database()).held());
        return wrong;
    }

    /** Each commit that has something to publish takes up to a second longer, so many overtake each other. */
    private static List<String> commitsInAnotherOrderThanIds(Scene scene) {
        execute(scene, """
                create function execution.dawdle() returns trigger language plpgsql as
                $$ begin perform pg_sleep(random()); return null; end $$""");
        execute(scene, """
                create constraint trigger dawdle after insert on execution.outbox
                deferrable initially deferred for each row execute function execution.dawdle()""");
        scene.world().work().plant(12);
        scene.world().desk().discover();
        return scene.verdict(REST).all();
    }

    private static List<String> answersLost(Scene scene) {
        scene.platform().faults().next(new Fault.ErrorAfter(502), 2, Kind.PULL_REQUEST);
        scene.platform().faults().next(new Fault.ResetAfter(), 2, Kind.PULL_REQUEST);
        scene.world().work().plant(4);
        scene.world().desk().discover();
        var wrong = new ArrayList<>(scene.verdict(REST).all());
        wrong.addAll(scene.notWon());
        return wrong;
    }

    private static long published(Scene scene, Topic topic) {
        return scene.world().journal().events(topic).size();
    }

    private static void execute(Scene scene, String sql) {
        try (var connection = scene.world().database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
