package com.aigentsy.local.container;

import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.Scenario;
import com.aigentsy.local.launch.StackSecrets;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The forge and the model server in a container of their own. */
public final class ContainerWorld {

    static final URI FORGE = URI.create("http://world:13000");
    static final URI MODEL = URI.create("http://world:13001");

    private ContainerWorld() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Home.of(Path.of("."), System.getenv());
        var secrets = StackSecrets.in(home);
        var scenario = Scenario.of(home, System.getenv());
        try (var _ = forge(home, secrets, scenario);
                var _ = model(home, secrets, scenario)) {
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
                MODEL.getPort(),
                scenario.modelScript(),
                home.model(),
                Map.of("anthropic", key, "openai", key, "gemini", key)));
    }
}
