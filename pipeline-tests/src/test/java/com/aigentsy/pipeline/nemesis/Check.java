package com.aigentsy.pipeline.nemesis;

import com.aigentsy.pipeline.harness.WorldSettings;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one check on a scene of its own and ends the process: 0 good, 1 a promise was broken, 2 it could not be told. */
record Check(Options options, UnaryOperator<WorldSettings> settings) {

    void run(Function<Scene, Finding> check) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        int code = 2;
        try (var scene = Scene.start(settings, options.seed())) {
            var finding = check.apply(scene).with("seed", options.seed());
            if (!finding.good()) {
                scene.keep();
            }
            code = finding.say(options.results());
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
        }
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }
}
