package com.aigentsy.local.launch;

import com.aigentsy.local.Ports;
import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Starts what stands in for the world, where the user named no address of his own. */
record StandIns(StackSettings settings, StackSecrets secrets, Scenario scenario) {

    boolean wantsForge() {
        return settings.world().replaced("GITHUB").isEmpty();
    }

    boolean wantsModel() {
        var world = settings.world();
        return Stream.of("ANTHROPIC", "OPENAI", "GEMINI")
                .anyMatch(model -> world.replaced(model).isEmpty());
    }

    Forge forge() {
        var hook = "http://127.0.0.1:" + settings.ports().service(ServiceName.GATEWAY) + "/webhooks/github";
        return Forge.start(ForgeSettings.in(scenario.forgeFolder(settings.home()))
                .port(Ports.claim("forge", settings.ports().forge()))
                .seed(scenario.seed())
                .writeToken(secrets.get(StackSecrets.FORGE_WRITE))
                .readToken(secrets.get(StackSecrets.FORGE_READ))
                .limits(RateLimits.Limits.LOCAL)
                .webhook(URI.create(hook), secrets.get(StackSecrets.WEBHOOK)));
    }

    ModelServer model() {
        var key = secrets.get(StackSecrets.MODEL);
        var keys = Map.of("anthropic", key, "openai", key, "gemini", key);
        var home = settings.home();
        return ModelServer.start(
                new ModelSettings(settings.ports().model(), scenario.modelScript(), home.model(), keys));
    }
}
