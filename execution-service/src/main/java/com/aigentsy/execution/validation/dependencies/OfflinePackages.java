package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.sandbox.Binding;
import com.aigentsy.execution.validation.sandbox.Provision;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Packages that lie in folders of this machine; the sandbox sees them read-only. */
record OfflinePackages(Sandbox sandbox, String preparation, String evidence) implements Dependencies {

    static Dependencies of(PackageSource.Cache cache, Sandbox sandbox) {
        var folders = new EnumMap<Ecosystem, Path>(Ecosystem.class);
        for (Ecosystem one : Ecosystem.values()) {
            Path folder = cache.folder().resolve(one.folder());
            if (Files.isDirectory(folder)) {
                folders.put(one, folder);
            }
        }
        return of(folders, sandbox, "offline cache (" + Ecosystem.titles(folders.keySet().stream()) + ")");
    }

    static Dependencies ofTheUser(Sandbox sandbox) {
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        return Files.isDirectory(repository)
                ? of(Map.of(Ecosystem.MAVEN, repository), sandbox, "this user's Maven repository")
                : of(Map.of(), sandbox, "no source configured");
    }

    private static Dependencies of(Map<Ecosystem, Path> folders, Sandbox sandbox, String source) {
        var bindings = folders.entrySet().stream()
                .map(folder -> Binding.readOnly(
                        real(folder.getValue()),
                        Provision.ROOM + "/" + folder.getKey().folder()))
                .toList();
        String preparation = Arrays.stream(Ecosystem.values())
                .filter(folders::containsKey)
                .map(Ecosystem::using)
                .collect(Collectors.joining());
        return new OfflinePackages(
                sandbox.with(settings -> settings.with(new Provision(bindings, 0))),
                preparation,
                "packages: " + source);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Supply of(Path base) {
        return new Supply(sandbox, preparation, evidence, "");
    }
}
