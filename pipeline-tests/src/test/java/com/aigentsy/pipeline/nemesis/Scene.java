package com.aigentsy.pipeline.nemesis;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Fronts;
import com.aigentsy.pipeline.harness.Journal.Told;
import com.aigentsy.pipeline.harness.Oracle;
import com.aigentsy.pipeline.harness.Verdict;
import com.aigentsy.pipeline.harness.World;
import com.aigentsy.pipeline.harness.WorldSettings;
import com.aigentsy.pipeline.simulator.PlatformSimulator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A world with the simulator and two proxies around it: everything between the services and their servers can fail. */
final class Scene implements AutoCloseable {

    private final PlatformSimulator platform;
    private final World world;
    private final Path folder = Folders.temporary("aigentsy-nemesis");
    private boolean kept;
    private @Nullable TcpProxy database;
    private @Nullable TcpProxy broker;

    private Scene(UnaryOperator<WorldSettings> settings, long seed) {
        platform = new PlatformSimulator(seed);
        var fronts = platform.in(Fronts.NONE).database(this::beforeDatabase).broker(this::beforeBroker);
        world = World.start(settings.apply(WorldSettings.in(folder)).fronts(fronts));
    }

    static Scene start(UnaryOperator<WorldSettings> settings, long seed) {
        return new Scene(settings, seed);
    }

    private InetSocketAddress beforeDatabase(InetSocketAddress server) {
        database = TcpProxy.before(server);
        return database.address();
    }

    private InetSocketAddress beforeBroker(InetSocketAddress server) {
        broker = TcpProxy.before(server);
        return broker.address();
    }

    Path folder() {
        return folder;
    }

    World world() {
        return world;
    }

    PlatformSimulator platform() {
        return platform;
    }

    /** Between the services and PostgreSQL. */
    TcpProxy database() {
        return Objects.requireNonNull(database);
    }

    /** Between everybody and Kafka, which advertises it. */
    TcpProxy broker() {
        return Objects.requireNonNull(broker);
    }

    /** Lets it come to rest, then asks the oracle and the simulator's own record. */
    Verdict verdict(Duration limit) {
        var open = world.awaitRest(limit);
        return Oracle.check(world, platform.record().applied())
                .and(Verdict.stuck(open))
                .and(Verdict.breaches(platform.record().duplicates()));
    }

    /** What was found and has ended, by how it ended. */
    Map<String, Long> endings() {
        return world.journal().events(Topic.COMPLETED).stream()
                .map(Scene::completion)
                .collect(Collectors.groupingBy(
                        end -> end.path("outcome").asText(), TreeMap::new, Collectors.counting()));
    }

    /** What did not end with a merged pull request, and why. */
    List<String> notWon() {
        return world.journal().events(Topic.COMPLETED).stream()
                .filter(told -> !completion(told).path("outcome").asText().equals("won"))
                .map(told -> told.opportunity() + " was not won: " + completion(told))
                .toList();
    }

    private static JsonNode completion(Told ended) {
        try {
            return new ObjectMapper().readTree(ended.value()).path("completion");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the folder with all logs and data where it is, for a person to look at. */
    void keep() {
        if (!kept) {
            System.out.println("The logs of what went wrong are in " + folder);
        }
        kept = true;
    }

    @Override
    public void close() {
        world.close();
        platform.close();
        database().close();
        broker().close();
        if (!kept) {
            Folders.delete(folder);
        }
    }
}
