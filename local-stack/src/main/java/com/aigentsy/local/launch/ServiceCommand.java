package com.aigentsy.local.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is started: a small heap, one compiler, and, where the system can, a leash to the launcher. The JDK's
 * class archive stays where it was made for (no relocation), so that the five services share its pages.
 */
record ServiceCommand(Path repository, Map<String, String> environment) {

    private static final List<String> SMALL = List.of(
            "-Xms16m",
            "-Xmx80m",
            "-Xmn8m",
            "-Xss512k",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    List<String> of(ServiceName service, List<String> jvmOptions) {
        var command = new ArrayList<>(leash());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar(service).toString()));
        return command;
    }

    private Path jar(ServiceName service) {
        var jar = repository.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service.module() + " is not built (" + jar + " is missing)");
        }
        return jar;
    }

    /** {@code setsid} keeps a terminal's Ctrl-C for the launcher alone; {@code setpriv} ends a service with it. */
    private List<String> leash() {
        return onPath("setsid")
                .flatMap(setsid -> onPath("setpriv").map(setpriv -> List.of(setsid, setpriv, "--pdeathsig", "TERM")))
                .orElse(List.of());
    }

    private Optional<String> onPath(String program) {
        return List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
