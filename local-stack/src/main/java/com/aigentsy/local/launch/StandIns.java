package com.aigentsy.local.launch;

import com.aigentsy.local.Ports;
import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Starts what stands in for the world, where the user named no address of his own. */
record StandIns(StackSettings settings, StackSecrets secrets, Scenario scenario) {

    /** GitHub's numbers, but a new hour begins every minute: a local run does a day's work in a few. */
    private static final RateLimits.Limits LIMITS =
            new RateLimits.Limits(5000, Duration.ofMinutes(1), 30, Duration.ofMinutes(1));

    boolean wantsForge() {
        return settings.world().replaced("GITHUB").isEmpty();
    }

    boolean wantsModel() {
        var world = settings.world();
        return world.replaced("ANTHROPIC").isEmpty() || world.replaced("OPENAI").isEmpty();
    }

    Forge forge() {
        var hook = "http://127.0.0.1:" + settings.ports().service(ServiceName.GATEWAY) + "/webhooks/github";
        return Forge.start(ForgeSettings.in(scenario.forgeFolder(settings.home()))
                .port(Ports.claim("forge", settings.ports().forge()))
                .seed(scenario.seed())
                .writeToken(secrets.get(StackSecrets.FORGE_WRITE))
                .readToken(secrets.get(StackSecrets.FORGE_READ))
                .limits(LIMITS)
                .webhook(URI.create(hook), secrets.get(StackSecrets.WEBHOOK)));
    }

    ModelServer model() {
        var key = secrets.get(StackSecrets.MODEL);
        var keys = Map.of("anthropic", key, "openai", key);
        var home = settings.home();
        return ModelServer.start(
                new ModelSettings(settings.ports().model(), scenario.modelScript(), home.model(), keys));
    }
}
