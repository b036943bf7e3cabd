package com.aigentsy.local.container;

import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.HomeLock;
import com.aigentsy.local.launch.Scenario;
import com.aigentsy.local.launch.StackSecrets;
import com.aigentsy.local.launch.StackState;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * The forge and the model server in a container of their own. It says where the other containers are, so that the
 * operator's command works inside it: {@code docker compose exec world aigentsy status}.
 */
public final class ContainerWorld {

    private static final URI FORGE = URI.create("http://world:13000");
    private static final int MODEL_PORT = 13001;

    private ContainerWorld() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Home.of(Path.of("."), System.getenv());
        var secrets = StackSecrets.in(home);
        var scenario = Scenario.of(home, System.getenv());
        try (var _ = HomeLock.take(home);
                var forge = forge(home, secrets, scenario);
                var _ = model(home, secrets, scenario)) {
            state(home, forge).write(home);
            new CountDownLatch(1).await();
        }
    }

    private static Forge forge(Home home, StackSecrets secrets, Scenario scenario) {
        return Forge.start(ForgeSettings.in(home.forge())
                .announced(FORGE)
                .seed(scenario.seed())
                .writeToken(secrets.get(StackSecrets.FORGE_WRITE))
                .readToken(secrets.get(StackSecrets.FORGE_READ))
                .limits(RateLimits.Limits.LOCAL)
                .webhook(URI.create("http://gateway:8080/webhooks/github"), secrets.get(StackSecrets.WEBHOOK)));
    }

    private static ModelServer model(Home home, StackSecrets secrets, Scenario scenario) {
        var key = secrets.get(StackSecrets.MODEL);
        return ModelServer.startForOthers(new ModelSettings(
                MODEL_PORT,
                scenario.modelScript(),
                home.model(),
                Map.of("anthropic", key, "openai", key, "gemini", key)));
    }

    private static StackState state(Home home, Forge forge) {
        var services = new TreeMap<String, String>();
        for (var name : new String[] {"discovery", "scoring", "execution", "gateway", "outcome"}) {
            services.put(name, "http://" + name + ":8080");
        }
        return new StackState(
                ProcessHandle.current().pid(),
                true,
                "local",
                services,
                "kafka:9092",
                "postgres:5432",
                forge.baseUrl(),
                "http://world:" + MODEL_PORT,
                home.token().toString());
    }
}
