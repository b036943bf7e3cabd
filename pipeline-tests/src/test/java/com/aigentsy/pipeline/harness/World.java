package com.aigentsy.pipeline.harness;

import com.aigentsy.cli.OperatorApi;
import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.local.model.ModelServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** A running AiGentsy in real processes. Everything in it ends when it is closed, at the latest with this process. */
public final class World implements AutoCloseable {

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final Broker broker;
    private final Database database;
    private final Forge forge;
    private final ModelServer model;
    private final Fleet fleet;
    private final OperatorApi api;
    private final Desk desk;
    private final Triggers triggers;
    private final Journal journal;
    private final Work work;
    private final String readToken;

    private World(Assembly parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        readToken = parts.readToken();
        broker = started(parts.broker());
        database = started(parts.database());
        forge = parts.forge();
        closing.push(forge::close);
        model = parts.model();
        closing.push(model::close);
        var servers = parts.servers(broker, database.server(), forge.baseUrl(), model.baseUrl());
        fleet = parts.fleet(servers);
        closing.push(fleet::end);
        parts.replicas().forEach(fleet::start);
        api = new OperatorApi(parts.state(servers, fleet.addresses()));
        closing.push(api::close);
        desk = new Desk(api);
        triggers = new Triggers(service(ServiceName.DISCOVERY, 1).replica().url(), parts.token());
        journal = new Journal(broker.bootstrapServers());
        closing.push(journal::close);
        work = parts.work(forge);
    }

    /** Starts everything and returns when every service is ready. */
    public static World start(WorldSettings settings) {
        var world = new World(new Assembly(settings));
        try {
            world.fleet.awaitReady();
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private <T extends Victim> T started(T victim) {
        closing.push(victim::end);
        victim.start();
        return victim;
    }

    public Broker broker() {
        return broker;
    }

    public Database database() {
        return database;
    }

    public Forge forge() {
        return forge;
    }

    /** A token that can read everything on the forge. */
    String readToken() {
        return readToken;
    }

    public ModelServer model() {
        return model;
    }

    /** Every replica of every service. */
    public List<ServiceReplica> services() {
        return fleet.all();
    }

    public ServiceReplica service(ServiceName name, int number) {
        return fleet.get(name, number);
    }

    /** One more replica of a service, just started. It stays one of the world's, dead or alive. */
    public ServiceReplica join(ServiceName service) {
        return fleet.join(service);
    }

    /** Everything that can be killed. */
    public List<Victim> victims() {
        return Stream.concat(fleet.all().stream(), Stream.of(broker, database)).toList();
    }

    /** The services as the operator reaches them, who holds the token. */
    public OperatorApi api() {
        return api;
    }

    /** The person at the desk. */
    public Desk desk() {
        return desk;
    }

    public Triggers triggers() {
        return triggers;
    }

    /** What is on the topics. */
    public Journal journal() {
        return journal;
    }

    /** What there is to find and to do. */
    public Work work() {
        return work;
    }

    /** Waits for rest, approving what is offered; empty, or what was still open at the limit. */
    public List<String> awaitRest(Duration limit) {
        return new Rest(this).await(limit);
    }

    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
