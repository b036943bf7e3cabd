package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.limits.Cages;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that runs one shell script in the sandbox: to be given secrets in its environment, or killed. */
final class SandboxHost {

    private SandboxHost() {}

    public static void main(String[] args) throws Exception {
        var run = new Sandbox(SandboxSettings.standard(), Cages.best())
                .run(Path.of(args[0]), List.of("/bin/sh", "-c", args[1]), "");
        System.out.print(run.output());
    }

    static ProcessBuilder running(Path tree, String script) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxHost.class.getName(),
                        tree.toString(),
                        script)
                .redirectErrorStream(true);
    }
}
