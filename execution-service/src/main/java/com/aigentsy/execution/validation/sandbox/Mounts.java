package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a sandbox sees of the host, and what it may write to, in bubblewrap's words. */
record Mounts(SandboxSettings settings, List<Binding> bindings, List<Binding> hidden, StagedRepository staged) {

    /** Where Debian's mvn reads how to start; the settings beside it, which may hold passwords, stay outside. */
    private static final List<String> MAVEN_LAUNCHER = List.of("/etc/maven/m2.conf", "/etc/maven/logging");

    void addTo(List<String> words) {
        system(words);
        words.addAll(List.of("--ro-bind", staged.etc().toString(), "/etc"));
        hostConfiguration().forEach(folder -> words.addAll(List.of("--ro-bind", folder.toString(), folder.toString())));
        words.addAll(List.of("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
        MAVEN_LAUNCHER.forEach(path -> words.addAll(List.of("--ro-bind-try", path, path)));
        bindings.forEach(binding -> bind(words, binding));
        writable(words);
        words.addAll(List.of("--ro-bind", staged.tree().toString(), "/source"));
    }

    private static void system(List<String> words) {
        words.addAll(List.of("--ro-bind", "/usr", "/usr"));
        for (String folder : List.of("/bin", "/sbin", "/lib", "/lib64", "/lib32")) {
            Path path = Path.of(folder);
            if (Files.isSymbolicLink(path)) {
                words.addAll(List.of("--symlink", "usr" + folder, folder));
            } else if (Files.isDirectory(path)) {
                words.addAll(List.of("--ro-bind", folder, folder));
            }
        }
    }

    private void bind(List<String> words, Binding binding) {
        int mounted = hidden.indexOf(binding);
        Path source = mounted < 0 ? binding.source() : staged.mountPoint(mounted);
        words.addAll(List.of(binding.writable() ? "--bind" : "--ro-bind", source.toString(), binding.target()));
    }

    private void writable(List<String> words) {
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        memory(words, settings.limits().temporary(), "/dev/shm");
        memory(words, settings.limits().temporary(), "/tmp");
        memory(words, settings.limits().disk(), "/repo");
        if (settings.provision().room() > 0) {
            memory(words, settings.provision().room(), Provision.ROOM);
        }
    }

    private static void memory(List<String> words, long size, String folder) {
        words.addAll(List.of("--size", "" + size, "--tmpfs", folder));
    }

    /** Where distributions link commands and JDKs to. */
    static List<Path> hostConfiguration() {
        try (Stream<Path> folders = Files.list(Path.of("/etc"))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().matches("alternatives|java-.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
