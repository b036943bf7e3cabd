package com.aigentsy.pipeline.harness;

import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.Ports;
import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.Replica;
import com.aigentsy.local.launch.Replicas;
import com.aigentsy.local.launch.Servers;
import com.aigentsy.local.launch.ServiceEnvironment;
import com.aigentsy.local.launch.ServiceLaunch;
import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.local.launch.StackSecrets;
import com.aigentsy.local.launch.StackSettings;
import com.aigentsy.local.launch.StackState;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the parts of a world, each behind its front, on free ports. */
final class Assembly {

    /** Where the built services are: tests run in their module's folder. */
    static final Path REPOSITORY =
            Path.of(System.getProperty("aigentsy.root", "..")).toAbsolutePath().normalize();

    private static final RateLimits.Limits NO_LIMITS =
            new RateLimits.Limits(1_000_000, Duration.ofMinutes(1), 1_000_000, Duration.ofMinutes(1));

    private final WorldSettings settings;
    private final Home home;
    private final StackSecrets secrets;
    private final List<Replica> replicas;

    Assembly(WorldSettings settings) {
        this.settings = settings;
        this.home = new Home(settings.folder());
        this.secrets = StackSecrets.in(home);
        this.replicas = new Replicas(settings.replicas()).anywhere();
    }

    Path token() {
        return home.token();
    }

    Work work(Forge forge) {
        return new Work(settings.folder().resolve("planted"), forge);
    }

    /** What the operator's own client reads. */
    StackState state(Servers servers, Map<String, String> addresses) {
        long pid = ProcessHandle.current().pid();
        var token = home.token().toString();
        return new StackState(
                pid,
                true,
                "local",
                addresses,
                servers.kafka(),
                servers.postgres(),
                servers.forge(),
                servers.model(),
                token);
    }

    String readToken() {
        return secrets.get(StackSecrets.FORGE_READ);
    }

    Broker broker() {
        var address = free("kafka");
        return new Broker(home.kafka(), address, settings.fronts().broker().apply(address));
    }

    Database database() {
        return new Database(home.postgres(), free("postgres").getPort());
    }

    Forge forge() {
        var gateway = replicas.stream()
                .filter(replica -> replica.service() == ServiceName.GATEWAY)
                .findFirst()
                .orElseThrow();
        var webhook = settings.fronts().webhook().apply(URI.create(gateway.url() + "/webhooks/github"));
        return Forge.start(ForgeSettings.in(home.forge())
                .writeToken(secrets.get(StackSecrets.FORGE_WRITE))
                .readToken(readToken())
                .limits(NO_LIMITS)
                .maintainer(true, Duration.ofMillis(300))
                .webhook(webhook, secrets.get(StackSecrets.WEBHOOK)));
    }

    ModelServer model() {
        var key = secrets.get(StackSecrets.MODEL);
        return ModelServer.start(
                new ModelSettings(0, Work.SCRIPT, home.model(), Map.of("anthropic", key, "openai", key)));
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** The services, not started yet, each told the fronts' addresses. */
    Fleet fleet(Servers servers) {
        var environment = new TreeMap<>(settings.environment());
        for (var name : List.of("PATH", "HOME", "LANG", "JAVA_HOME")) {
            environment.computeIfAbsent(name, System::getenv);
        }
        var stack = new StackSettings(REPOSITORY, home, environment, replicas);
        var launch = new ServiceLaunch(stack, new ServiceEnvironment(stack, secrets, servers));
        return new Fleet(launch, settings.jvmOptions());
    }

    Servers servers(Broker broker, LocalPostgres database, String forge, String model) {
        var fronts = settings.fronts();
        var postgres = fronts.database().apply(loopback(database.port()));
        return new Servers(
                broker.bootstrapServers(),
                "postgresql://127.0.0.1:" + postgres.getPort() + "/aigentsy",
                fronts.platform().apply(URI.create(forge)).toString(),
                fronts.model().apply(URI.create(model)).toString(),
                LocalPostgres.ROLES.stream().collect(Collectors.toMap(role -> role, database::password)));
    }

    private static InetSocketAddress free(String what) {
        return loopback(Ports.claim(what, 0));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
