package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.cluster.ApiServer;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import com.aigentsy.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stand-in for a cluster's API that really runs the pods, and a sandbox in front of it. */
abstract class InACluster {

    static final int OUTPUT = 20_000;
    static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    Path tree;
    ApiServer cluster;

    @BeforeEach
    void start() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        cluster(true);
    }

    void cluster(boolean policiesEnforced) throws IOException {
        cluster = ApiServer.start(Files.createTempDirectory(folder, "cluster"), folder, policiesEnforced);
        cluster.nameServer().configuration(folder);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    static JobSettings settings(String api, Path folder, String replica) {
        return settings(api, folder, replica, LIMIT);
    }

    static JobSettings settings(String api, Path folder, String replica, Duration time) {
        return new JobSettings(
                new JobSettings.Api(api, folder, ApiServer.NAMESPACE),
                replica,
                new JobSettings.Image("aigentsy/execution-service", null),
                new Limits(time, 1L << 30, 256, 1, 1L << 26, 1L << 26, OUTPUT),
                Ports.free());
    }

    JobSandbox sandbox(String replica) {
        return sandbox(settings(cluster.url(), folder, replica));
    }

    JobSandbox sandbox(JobSettings settings) {
        return new JobSandbox(
                settings,
                new NameServers(
                        folder.resolve("resolv.conf"), cluster.nameServer().port(), List.of()));
    }

    Sandbox.Run run(String script) {
        return sandbox("execution-0").run(tree, List.of("/bin/sh", "-c", script), "");
    }

    void write(String file, String content) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
