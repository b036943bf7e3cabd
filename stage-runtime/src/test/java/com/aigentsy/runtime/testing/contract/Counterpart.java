package com.aigentsy.runtime.testing.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The third parties' servers in the folder {@code contracts}, whose package.json pins them. */
public enum Counterpart {
    /** The wire formats of the providers of models. */
    AIMOCK("@copilotkit/aimock", "dist/aimock-cli.js") {
        @Override
        List<String> options(String url) {
            return List.of("--config", "aimock.json");
        }
    },

    /** GitHub's API, with a memory. */
    EMULATE("emulate", "dist/index.js") {
        @Override
        List<String> options(String url) {
            return List.of("--service", "github", "--seed", "github.json", "--base-url", url);
        }
    };

    static final Path FOLDER = Path.of(System.getProperty("aigentsy.root", ".."), "contracts")
            .toAbsolutePath()
            .normalize();

    private final String module;
    private final String script;

    Counterpart(String module, String script) {
        this.module = module;
        this.script = script;
    }

    /** {@code url} is where its clients see it. */
    abstract List<String> options(String url);

    /** Its script, relative to the folder. */
    String script() {
        return "node_modules/" + module + "/" + script;
    }

    /** Name and version, as pinned. */
    String pinned() {
        try {
            var pins =
                    new ObjectMapper().readTree(FOLDER.resolve("package.json").toFile());
            return module + " " + pins.path("dependencies").path(module).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
