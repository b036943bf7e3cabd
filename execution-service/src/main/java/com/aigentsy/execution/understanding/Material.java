package com.aigentsy.execution.understanding;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.prompt.Untrusted;
import com.aigentsy.execution.release.secret.KnownTokens;
import com.aigentsy.execution.repository.Checkout;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills the places of a prompt from an issue and its repository, each within its room; whatever strangers wrote is quoted. */
public final class Material {

    private static final int ISSUE_BYTES = 16_000;
    private static final int PROBLEM_BYTES = 9_000;
    private static final int MAP_BYTES = 12_000;
    private static final int CONTRIBUTING_BYTES = 6_000;
    private static final List<String> CONTRIBUTING = List.of(
            "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md", "CONTRIBUTING", "CONTRIBUTING.rst");

    private Material() {}

    /** {@code problem} is what the attempt before this one failed of. */
    public static Map<String, String> of(
            Opportunity opportunity, Checkout checkout, Selection selection, @Nullable String problem) {
        String said =
                opportunity.title() + "\n" + opportunity.description() + "\n" + Objects.requireNonNullElse(problem, "");
        var files = new RelevantFiles(checkout, selection, said);
        Map<String, String> places = of(opportunity, problem);
        places.put("repository", Objects.requireNonNullElse(opportunity.repository(), opportunity.url()));
        places.put("map", Untrusted.quote("file names", new CodeMap(checkout, MAP_BYTES).text(files.named())));
        places.put("contributing", contributing(checkout));
        places.put("files", files.text());
        return places;
    }

    /** Where there is no repository to look at. */
    public static Map<String, String> of(Opportunity opportunity, @Nullable String problem) {
        var places = new HashMap<String, String>();
        places.put("issue", quote("issue", issue(opportunity), ISSUE_BYTES));
        places.put("problem", problem == null ? "" : problem(problem));
        return places;
    }

    /** Which files must be shown, and how many bytes of files fit. */
    public record Selection(Collection<String> wanted, int bytes) {}

    /** A credential in it is a stranger's accident and is not passed on to a third party. */
    private static String quote(String what, String text, int bytes) {
        return Untrusted.quote(what, Room.cut(KnownTokens.removed(text), bytes));
    }

    private static String issue(Opportunity opportunity) {
        return "%s%n%s%n%n%s".formatted(opportunity.title(), opportunity.url(), opportunity.description());
    }

    private static String problem(String problem) {
        return "\nThe attempt before this one failed. What was found:\n%s\n"
                .formatted(quote("failure", problem, PROBLEM_BYTES));
    }

    private static String contributing(Checkout checkout) {
        return CONTRIBUTING.stream()
                .flatMap(path -> checkout.text(path).stream())
                .findFirst()
                .map(text -> quote("contributing", text, CONTRIBUTING_BYTES))
                .orElse("It does not say.");
    }
}
