package com.aigentsy.execution.validation.dependencies;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the operator lets packages come from. */
public sealed interface PackageSource {

    String CACHE = "AIGENTSY_PACKAGES_CACHE";
    String PROXY = "AIGENTSY_PACKAGES_PROXY";

    /** Nothing was configured: what Maven has downloaded for the user we run as, if there is that. */
    record UsersOwn() implements PackageSource {}

    /** A folder that is never written to, with a subfolder for each ecosystem. */
    record Cache(Path folder) implements PackageSource {}

    /** By ecosystem, the address of a proxy, which ends with a slash. */
    record Proxies(Map<Ecosystem, URI> bases) implements PackageSource {

        public Proxies {
            bases = Map.copyOf(bases);
        }
    }

    /**
     * @throws IllegalArgumentException saying what to write instead
     */
    static PackageSource of(Optional<String> cache, Optional<String> proxy) {
        if (cache.isPresent() && proxy.isPresent()) {
            throw new IllegalArgumentException(
                    CACHE + " and " + PROXY + " are both set: packages come from one of them, leave the other out.");
        }
        return cache.map(PackageSource::cache)
                .or(() -> proxy.map(PackageSource::proxies))
                .orElseGet(UsersOwn::new);
    }

    private static PackageSource cache(String folder) {
        Path path = Path.of(folder.strip());
        if (!path.isAbsolute() || !Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    CACHE + " is \"" + folder + "\", which is no folder: give the absolute path of an existing one.");
        }
        Stream<Ecosystem> all = Arrays.stream(Ecosystem.values());
        if (all.noneMatch(one -> Files.isDirectory(path.resolve(one.folder())))) {
            throw new IllegalArgumentException(CACHE + " is \"" + folder
                    + "\", which has no packages: it should have one of m2/repository, npm, pip, go, cargo in it.");
        }
        return new Cache(path);
    }

    private static PackageSource proxies(String text) {
        var bases = new EnumMap<Ecosystem, URI>(Ecosystem.class);
        for (String entry : text.strip().split("[\\s,]+")) {
            String[] parts = entry.split("=", 2);
            Ecosystem ecosystem = Ecosystem.called(parts[0]).orElseThrow(() -> malformed(entry));
            if (parts.length < 2 || bases.put(ecosystem, base(entry, parts[1])) != null) {
                throw malformed(entry);
            }
        }
        return new Proxies(bases);
    }

    private static URI base(String entry, String address) {
        try {
            URI uri =
                    URI.create(address.endsWith("/") ? address : address + "/").normalize();
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && plain && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw malformed(entry);
        }
        throw malformed(entry);
    }

    private static IllegalArgumentException malformed(String entry) {
        return new IllegalArgumentException(PROXY + " has the entry \"" + entry.replaceAll("//[^/@]*@", "//…@")
                + "\": write name=address, a comma between two, each name once, of maven, npm, pip, go, cargo, and the"
                + " address as http(s)://host/path without user, password or query, such as"
                + " maven=https://nexus.example.com/repository/maven-public/");
    }
}
