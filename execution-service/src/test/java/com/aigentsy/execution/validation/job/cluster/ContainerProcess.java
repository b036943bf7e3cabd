package com.aigentsy.execution.validation.job.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A container as a process in bubblewrap: the first of its process namespace, read-only but for its volumes, with the
 * environment of its specification and nothing else. Only the tests' has no network: the receiver must be reached.
 */
final class ContainerProcess {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)");
    private static final String JAVA = System.getProperty("java.home");

    private ContainerProcess() {}

    static Process start(Container container, Path image, Map<String, Path> volumes, Path log, boolean network) {
        var words = new ArrayList<>(List.of("/usr/bin/bwrap", "--unshare-user", "--uid", "10077", "--gid", "10077"));
        words.addAll(List.of("--unshare-pid", "--as-pid-1", "--unshare-ipc", "--unshare-uts", "--hostname", "sandbox"));
        words.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
        if (!network) {
            words.add("--unshare-net");
        }
        words.addAll(List.of("--ro-bind", "/usr", "/usr", "--ro-bind", "/etc", "/etc", "--ro-bind-try", JAVA, JAVA));
        for (String folder : List.of("bin", "lib", "lib64")) {
            words.addAll(List.of("--symlink", "usr/" + folder, "/" + folder));
        }
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--ro-bind", image.toString(), "/app/app"));
        for (VolumeMount mount : container.getVolumeMounts()) {
            Path folder = volumes.get(mount.getName());
            words.addAll(List.of("--bind", folder.toString(), mount.getMountPath()));
        }
        words.addAll(List.of("--setenv", "PATH", JAVA + "/bin:/usr/bin:/bin", "--setenv", "JAVA_HOME", JAVA));
        for (EnvVar variable : container.getEnv()) {
            words.addAll(List.of("--setenv", variable.getName(), variable.getValue()));
        }
        words.addAll(List.of("--remount-ro", "/", "--chdir", container.getWorkingDir(), "--"));
        words.addAll(expanded(container));
        return started(words, log);
    }

    private static Process started(List<String> words, Path log) {
        try {
            Files.createFile(log);
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kubelet does: {@code $(NAME)} is the container's variable if it has one, {@code $$} is a dollar. */
    private static List<String> expanded(Container container) {
        Map<String, String> environment =
                container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
        return container.getCommand().stream()
                .map(word -> REFERENCE
                        .matcher(word)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? "$"
                                        : environment.getOrDefault(found.group(1), found.group()))))
                .toList();
    }
}
