package com.aigentsy.execution.validation.job;

import java.nio.file.Path;
import java.util.List;

/** A replica in a process of its own, that runs one shell script in a Job: to be killed. */
final class JobHost {

    private JobHost() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        new JobSandbox(
                        InACluster.settings(arguments[1], folder, "execution-7"),
                        new NameServers(folder.resolve("resolv.conf"), Integer.parseInt(arguments[2]), List.of()))
                .run(folder.resolve("tree"), List.of("/bin/sh", "-c", "sleep 600"), "");
    }

    static ProcessBuilder running(Path folder, String api, int nameServer) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobHost.class.getName(),
                        folder.toString(),
                        api,
                        "" + nameServer)
                .inheritIO();
    }
}
