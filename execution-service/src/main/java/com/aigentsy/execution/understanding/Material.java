package com.aigentsy.execution.understanding;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.prompt.Untrusted;
import com.aigentsy.execution.repository.Checkout;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills the places of a prompt from an issue and its repository; whatever strangers wrote is quoted. */
public final class Material {

    private static final int MAP_BYTES = 12_000;
    private static final int CONTRIBUTING_BYTES = 6_000;
    private static final List<String> CONTRIBUTING = List.of(
            "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md", "CONTRIBUTING", "CONTRIBUTING.rst");

    private Material() {}

    /** {@code problem} is what the attempt before this one failed of. */
    public static Map<String, String> of(
            Opportunity opportunity, Checkout checkout, Selection selection, @Nullable String problem) {
        var places = new HashMap<String, String>();
        places.put("repository", Objects.requireNonNullElse(opportunity.repository(), opportunity.url()));
        places.put("issue", Untrusted.quote("issue", issue(opportunity)));
        places.put("map", Untrusted.quote("file names", map(checkout.paths())));
        places.put("contributing", contributing(checkout));
        places.put("files", RelevantFiles.choose(opportunity, checkout, selection));
        places.put("problem", problem == null ? "" : problem(problem));
        return places;
    }

    /** Which files must be shown, and how many bytes of files fit. */
    public record Selection(Collection<String> wanted, int bytes) {}

    private static String issue(Opportunity opportunity) {
        return "%s%n%s%n%n%s".formatted(opportunity.title(), opportunity.url(), opportunity.description());
    }

    private static String problem(String problem) {
        return "\nThe attempt before this one failed. What was found:\n%s\n"
                .formatted(Untrusted.quote("failure", problem));
    }

    private static String map(List<String> paths) {
        var map = new StringBuilder();
        int shown = 0;
        for (String path : paths) {
            if (map.length() + path.length() > MAP_BYTES) {
                return map + "… and %d more files".formatted(paths.size() - shown);
            }
            map.append(path).append('\n');
            shown++;
        }
        return map.toString();
    }

    private static String contributing(Checkout checkout) {
        return CONTRIBUTING.stream()
                .flatMap(path -> checkout.text(path).stream())
                .findFirst()
                .map(text ->
                        Untrusted.quote("contributing", text.substring(0, Math.min(text.length(), CONTRIBUTING_BYTES))))
                .orElse("It does not say.");
    }
}
