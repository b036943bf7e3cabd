package com.aigentsy.discovery.github;

import com.aigentsy.discovery.domain.EligibilityPolicy;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A command of its own: feeds {@code <folder>/github/search-issues.json} to the filter and prints each reason. Exit 0
 * only if every item has one.
 */
public final class SearchPageCheck {

    private SearchPageCheck() {}

    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve("github").resolve("search-issues.json");
        int passed = 0;
        int failed = 0;
        for (JsonNode item : new ObjectMapper().readTree(file.toFile()).path("items")) {
            if (filtered(item)) {
                passed++;
            } else {
                failed++;
            }
        }
        System.out.printf("%d passed, %d failed%n", passed, failed);
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    private static boolean filtered(JsonNode item) {
        Listing listing =
                new IssueJson(URI.create("https://github.com")).listing(item).orElseThrow();
        Verdict verdict = EligibilityPolicy.onSight(listing, listing.price(), false);
        System.out.printf("%s %s%n", listing.url(), verdict);
        return verdict instanceof Verdict.Filtered;
    }
}
