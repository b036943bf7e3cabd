package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.sandbox.limits.Limits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Jobs are made, of what, and how much one may use. {@code replica} marks this replica's Jobs, so that it can delete
 * what it left behind when it was killed; {@code port} is where a pod takes its tree.
 */
public record JobSettings(Api api, String replica, Image image, Limits limits, int port) {

    static final Duration START = Duration.ofMinutes(5);

    /** The cluster's address, the folder with the service account's credentials, and the namespace for Jobs. */
    public record Api(String url, Path credentials, String namespace) {}

    /** What runs in the pod, and under which runtime class (gVisor, Kata), if any; an empty name is none. */
    public record Image(String name, @Nullable String runtimeClass) {}

    /** The receiver of execution-service's own image. */
    public static final int PORT = 8090;

    /** How the evidence names it. */
    String described() {
        String runtime = image.runtimeClass() == null ? "" : "runtime class " + image.runtimeClass() + ", ";
        return "kubernetes job, " + runtime + "seccomp RuntimeDefault, network cut (tried), limits: pod";
    }
}
