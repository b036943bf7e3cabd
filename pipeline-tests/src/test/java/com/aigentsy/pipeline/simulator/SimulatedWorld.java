package com.aigentsy.pipeline.simulator;

import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.model.ModelScript;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A forge with one issue and a model that knows one answer, both with the simulator before them. */
record SimulatedWorld(Forge forge, ModelServer model, PlatformSimulator simulator) implements AutoCloseable {

    static SimulatedWorld in(Path folder) {
        var forge = Forge.start(ForgeSettings.in(folder.resolve("forge"))
                .seed(seed(folder.resolve("seed")))
                .writeToken(Caller.TOKEN));
        var script = ModelScript.parse("""
                [{"when": {"task": "plan"}, "answers": [{"text": "Twelve."}]}]""");
        var model = ModelServer.start(new ModelSettings(0, script, folder.resolve("model"), Map.of()));
        return new SimulatedWorld(forge, model, new PlatformSimulator(1));
    }

    private static Path seed(Path folder) {
        try {
            Path tree = Files.createDirectories(folder.resolve("acme/clock/tree"));
            Files.writeString(tree.resolve("Clock.java"), "class Clock {}\n");
            Files.writeString(tree.resolveSibling("issues.json"), """
                    [{"number": 7, "title": "Noon reads as zero", "body": "Noon should read 12.", "labels": [],
                      "assignee": null, "locked": false, "state": "open", "created_at": "2026-11-20T10:00:00Z"}]""");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Speaks to the forge through the simulator. */
    Caller caller() {
        return new Caller(simulator.before(URI.create(forge.baseUrl())));
    }

    /** Speaks to the forge itself. */
    Caller behind() {
        return new Caller(URI.create(forge.baseUrl()));
    }

    /** Speaks to the model through the simulator. */
    Caller models() {
        return new Caller(simulator.before(URI.create(model.baseUrl())));
    }

    @Override
    public void close() {
        simulator.close();
        forge.close();
        model.close();
    }
}
