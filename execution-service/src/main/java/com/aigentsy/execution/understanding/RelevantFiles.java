package com.aigentsy.execution.understanding;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.prompt.Untrusted;
import com.aigentsy.execution.repository.Checkout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files worth showing, most relevant first, until the budget of bytes is used; says how many were left out. */
final class RelevantFiles {

    private static final int LARGEST = 64 * 1024;
    private static final Set<String> SOURCES = Set.of(
            "java", "kt", "py", "js", "mjs", "ts", "tsx", "jsx", "go", "rs", "c", "h", "cpp", "rb", "php", "cs", "sh",
            "scala", "swift");

    private final String issue;
    private final Checkout checkout;
    private final Material.Selection selection;

    private RelevantFiles(String issue, Checkout checkout, Material.Selection selection) {
        this.issue = issue;
        this.checkout = checkout;
        this.selection = selection;
    }

    static String choose(Opportunity opportunity, Checkout checkout, Material.Selection selection) {
        return new RelevantFiles(opportunity.title() + "\n" + opportunity.description(), checkout, selection).text();
    }

    private String text() {
        var shown = new ArrayList<String>();
        int room = selection.bytes();
        List<String> ranked = ranked();
        for (String path : ranked) {
            Optional<String> text =
                    checkout.size(path) <= Math.min(room, LARGEST) ? checkout.text(path) : Optional.empty();
            if (text.isPresent()) {
                shown.add(Untrusted.quote("file " + path, text.get()));
                room -= text.get().length();
            }
        }
        int leftOut = ranked.size() - shown.size();
        return String.join("\n\n", shown)
                + (leftOut == 0 ? "" : "\n\n(%d more files are not shown)".formatted(leftOut));
    }

    private List<String> ranked() {
        return checkout.paths().stream()
                .filter(path -> relevance(path) > 0)
                .sorted(Comparator.comparingInt(this::relevance).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int relevance(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        if (selection.wanted().contains(path)) {
            return 100;
        }
        if (issue.contains(path)) {
            return 80;
        }
        if (file.length() > 3 && names(file)) {
            return 60;
        }
        return mentioned(stem) ? 50 : source(file) + (isTest(path) ? 10 : 0);
    }

    /** The class {@code Price} and its test {@code PriceTest} alike. */
    private boolean mentioned(String stem) {
        String subject = stem.replaceAll("(?i)^test_?|_?(?:test|tests|spec|it)$", "");
        return (stem.length() > 2 && names(stem)) || (subject.length() > 2 && names(subject));
    }

    private boolean names(String word) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])")
                .matcher(issue)
                .find();
    }

    private static int source(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SOURCES.contains(extension) ? 20 : file.toLowerCase(Locale.ROOT).startsWith("readme") ? 15 : 0;
    }

    private static boolean isTest(String path) {
        return path.toLowerCase(Locale.ROOT).contains("test");
    }
}
