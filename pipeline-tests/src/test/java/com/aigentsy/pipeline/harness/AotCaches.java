package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Digests;
import com.aigentsy.local.launch.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JDK's ahead-of-time cache of each service, trained on one piece of work. Started with it, from the same classes on
 * a flat class path, a service takes a third of the CPU: worth it where services start hundreds of times.
 */
public final class AotCaches {

    private static final Duration WRITING = Duration.ofMinutes(10);

    private final Path folder;

    /** Those of the present build, kept under {@code folder}. */
    public AotCaches(Path folder) {
        this.folder = folder.toAbsolutePath()
                .resolve(Digests.sha256(Stream.of(ServiceName.values())
                                .map(AotCaches::built)
                                .toList()
                                .toString())
                        .substring(0, 12));
    }

    /** Trains what is missing, in a world of its own. */
    public void train(Path world) {
        if (Stream.of(ServiceName.values()).allMatch(service -> Files.exists(file(service)))) {
            return;
        }
        try (var training = World.start(WorldSettings.in(world).jvmOptions(this::training))) {
            training.work().plant(1);
            training.desk().discover();
            training.awaitRest(WRITING);
            training.services().forEach(service -> service.signal(Signal.TERM));
            training.services().forEach(service -> service.awaitExit(WRITING));
        }
    }

    /** What a service is started with to use its cache. */
    public List<String> use(ServiceName service) {
        return launch(service, "-XX:AOTCache=" + file(service));
    }

    private List<String> training(ServiceName service) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return launch(service, "-XX:AOTCacheOutput=" + file(service));
    }

    /** A main class of its own keeps the launcher's {@code -jar} from being one; the runner's manifest opens the same. */
    private List<String> launch(ServiceName service, String cache) {
        return List.of(
                cache,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-cp",
                classPath(application(service)),
                "io.quarkus.runner.GeneratedMain");
    }

    private static String classPath(Path application) {
        var jars = new ArrayList<String>();
        for (var place : List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar")) {
            jars.add(application.resolve(place).toString());
        }
        for (var place : List.of("app", "lib/boot", "lib/main")) {
            jars.addAll(jars(application.resolve(place)));
        }
        return String.join(":", jars);
    }

    private static List<String> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path application(ServiceName service) {
        return Assembly.REPOSITORY.resolve(service.module()).resolve("target/quarkus-app");
    }

    private Path file(ServiceName service) {
        return folder.resolve(service.slug() + ".aot");
    }

    private static String built(ServiceName service) {
        try {
            var jar = application(service).resolve("quarkus/generated-bytecode.jar");
            return jar + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(service.module() + " is not built", e);
        }
    }
}
