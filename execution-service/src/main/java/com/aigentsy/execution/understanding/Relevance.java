package com.aigentsy.execution.understanding;

import com.aigentsy.execution.repository.Checkout;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much a file has to do with what was said: what the plan wants, then what is named by its path, by its name, by what
 * it declares, then what those files use, then any source.
 */
final class Relevance {

    static final int NAMED = 50;

    private static final int WANTED = 100;
    private static final int PATH = 80;
    private static final int FILE = 60;
    private static final int USED = 45;
    private static final int SEEDS = 8;
    private static final int LARGEST = 64 * 1024;
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w{2,}");

    private final Collection<String> wanted;
    private final String said;
    private final Set<String> words;
    private final Checkout checkout;

    /** {@code said} is the issue and, if there was one, the failure that names tests and lines. */
    Relevance(Collection<String> wanted, String said, Checkout checkout) {
        this.wanted = wanted;
        this.said = said;
        this.words = words(said);
        this.checkout = checkout;
    }

    /** The files that may matter at all, most relevant first, each with its figure. */
    Map<String, Integer> ranked() {
        var ranks = new HashMap<String, Integer>();
        checkout.paths().forEach(path -> ranks.put(path, direct(path)));
        Set<String> used = used(ranks);
        ranks.replaceAll((path, rank) -> rank < USED && used.contains(stem(path)) ? USED : rank);
        ranks.values().removeIf(rank -> rank == 0);
        return ranks;
    }

    static List<String> sorted(Map<String, Integer> ranks) {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int direct(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (wanted.contains(path)) {
            return WANTED;
        }
        if (said.contains(path)) {
            return PATH;
        }
        if (file.length() > 3 && said.contains(file)) {
            return FILE;
        }
        return mentioned(stem(path)) ? NAMED : ordinary(path, file);
    }

    private static int ordinary(String path, String file) {
        int source =
                RelevantFiles.source(file) ? 20 : file.toLowerCase(Locale.ROOT).startsWith("readme") ? 15 : 0;
        return source + (path.toLowerCase(Locale.ROOT).contains("test") ? 10 : 0);
    }

    /** The class {@code Price} and its test {@code PriceTest} alike. */
    private boolean mentioned(String stem) {
        String subject = stem.replaceAll("(?i)^test_?|_?(?:test|tests|spec|it)$", "");
        return stem.length() > 2 && words.contains(stem) || subject.length() > 2 && words.contains(subject);
    }

    /** What the files that were named use, a failing test above all. */
    private Set<String> used(Map<String, Integer> ranks) {
        var used = new HashSet<String>();
        sorted(ranks).stream()
                .limit(SEEDS)
                .filter(path -> ranks.get(path) >= NAMED && checkout.size(path) <= LARGEST)
                .forEach(path -> used.addAll(words(checkout.text(path).orElse(""))));
        return used;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(
                WORD.matcher(text).results().map(MatchResult::group).toList());
    }

    private static String stem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}
