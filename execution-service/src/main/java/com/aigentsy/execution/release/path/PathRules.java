package com.aigentsy.execution.release.path;

import com.aigentsy.execution.release.text.Characters;
import com.aigentsy.execution.release.text.Lookalikes;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryPath;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a path means one ordinary file in the repository on every file system, and one a change may write to. */
public final class PathRules {

    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_NAME = 200;
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)(?:\\..*)?");
    private static final Pattern SHORT_NAME = Pattern.compile("[^.]{1,8}~\\d+(?:\\.[^.]{0,3})?");
    private static final Pattern SHELL = Pattern.compile("[<>:\"|?*;&`%!']|\\$\\(|\\$\\{");

    private PathRules() {}

    /** What is wrong with it, as the end of a sentence that begins with the path. */
    public static Optional<String> problem(String path, Checkout base) {
        List<Function<String, Optional<String>>> rules = List.of(
                RepositoryPath::problem,
                PathRules::name,
                PathRules::deceiving,
                ProtectedPaths::problem,
                given -> place(given, base),
                given -> clash(given, base));
        return rules.stream().flatMap(rule -> rule.apply(path).stream()).findFirst();
    }

    private static Optional<String> name(String path) {
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return Optional.of("is longer than " + LONGEST_PATH + " bytes");
        }
        return Arrays.stream(path.split("/"))
                .flatMap(part -> part(part).stream())
                .findFirst();
    }

    private static Optional<String> part(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return Optional.of("has a name longer than " + LONGEST_NAME + " bytes");
        }
        if (!part.equals(part.strip()) || part.endsWith(".")) {
            return Optional.of("has a name that begins or ends with a space, or ends with a dot");
        }
        if (part.startsWith("-") || part.startsWith("~")) {
            return Optional.of("has a name that begins like an option or a home folder");
        }
        if (DEVICE.matcher(lower).matches() || SHORT_NAME.matcher(lower).matches()) {
            return Optional.of("has the name '" + part + "', which means something else on Windows");
        }
        return SHELL.matcher(part).find()
                ? Optional.of("has a sign in it that a shell or a file system reads as something else")
                : Optional.empty();
    }

    private static Optional<String> deceiving(String path) {
        if (!Normalizer.normalize(path, Normalizer.Form.NFKC).equals(path)) {
            return Optional.of("has characters that another spelling stands for");
        }
        return Characters.added("", path).or(() -> Lookalikes.added("", path)).map(found -> "has " + found);
    }

    private static Optional<String> place(String path, Checkout base) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean linked = base.links().stream()
                .map(link -> link.toLowerCase(Locale.ROOT))
                .anyMatch(link -> lower.equals(link) || lower.startsWith(link + "/"));
        if (linked) {
            return Optional.of("leads through a link");
        }
        return base.paths().stream().anyMatch(file -> file.startsWith(path + "/") || path.startsWith(file + "/"))
                ? Optional.of("is a folder, or lies inside a file")
                : Optional.empty();
    }

    /** Neither a new file nor a new folder may be an existing one in other letters. */
    private static Optional<String> clash(String path, Checkout base) {
        if (base.paths().contains(path)) {
            return Optional.empty();
        }
        Set<String> there =
                base.paths().stream().flatMap(PathRules::withFolders).collect(Collectors.toSet());
        Map<String, String> looks =
                there.stream().collect(Collectors.toMap(PathRules::looks, Function.identity(), (one, _) -> one));
        return withFolders(path)
                .filter(part -> !there.contains(part) && looks.containsKey(looks(part)))
                .findFirst()
                .map(part -> "looks like the existing " + looks.get(looks(part)));
    }

    private static Stream<String> withFolders(String path) {
        return Stream.iterate(
                path, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('/'))));
    }

    /** What it looks like to a file system without cases and to a person who reads quickly. */
    public static String looks(String path) {
        return Lookalikes.skeleton(path).toLowerCase(Locale.ROOT);
    }
}
