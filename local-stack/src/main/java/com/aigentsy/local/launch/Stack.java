package com.aigentsy.local.launch;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.LocalPostgres;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The whole local stack: started in order, ready when this exists, stopped in the opposite order. */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final Closing closing = new Closing();

    private Stack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** {@code progress} hears one line per step; any failure stops what was started and is thrown. */
    public static Stack start(StackSettings settings, Consumer<String> progress) {
        var stack = new Stack(settings, progress);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    private void start() {
        var home = settings.home();
        closing.add("the lock", HomeLock.take(home));
        closing.add("the state file", () -> StackState.remove(home));
        var secrets = StackSecrets.in(home);
        var servers = servers(new StandIns(settings, secrets, Scenario.of(home, settings.environment())));
        var environment = new ServiceEnvironment(settings, secrets, servers);
        var services = closing.add("the services", Services.start(settings, environment));
        var state = state(servers);
        state.write(home);
        services.awaitReady(progress);
        state.asReady().write(home);
    }

    private Servers servers(StandIns standIns) {
        var kafka = begin(
                "Kafka",
                () -> EmbeddedKafka.start(
                        settings.home().kafka(), settings.ports().kafka()));
        var postgres = begin(
                "PostgreSQL",
                () -> LocalPostgres.startForOwner(
                        settings.home().postgres(), settings.ports().postgres()));
        var model = standIns.wantsModel() ? standIns.model() : null;
        if (model != null) {
            closing.add("the model server", model);
        }
        var forge = standIns.wantsForge() ? standIns.forge() : null;
        if (forge != null) {
            closing.add("the forge", forge);
        }
        var database = join(postgres);
        return new Servers(
                join(kafka).bootstrapServers(),
                database.reactiveUrl(),
                forge == null ? null : forge.baseUrl(),
                model == null ? null : model.baseUrl(),
                LocalPostgres.ROLES.stream().collect(Collectors.toMap(role -> role, database::password)));
    }

    /** On a thread of its own, closed with the stack even when something else fails first. */
    private <T extends AutoCloseable> CompletableFuture<T> begin(String what, Supplier<T> start) {
        var started =
                CompletableFuture.supplyAsync(start, work -> Thread.ofPlatform().start(work));
        closing.add(what, () -> {
            if (started.handle((server, failure) -> failure == null).join()) {
                started.join().close();
            }
        });
        return started.thenApply(server -> {
            progress.accept(what + " runs");
            return server;
        });
    }

    private static <T> T join(CompletableFuture<T> started) {
        try {
            return started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private StackState state(Servers servers) {
        var urls = new TreeMap<String, String>();
        settings.replicas().forEach(replica -> urls.put(replica.name(), replica.url()));
        return new StackState(
                ProcessHandle.current().pid(),
                false,
                settings.world().local() ? "local" : "real",
                Map.copyOf(urls),
                servers.kafka(),
                servers.postgres(),
                servers.forge(),
                servers.model(),
                settings.home().token().toString());
    }

    @Override
    public void close() {
        closing.close();
    }
}
