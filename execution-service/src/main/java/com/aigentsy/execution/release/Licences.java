package com.aigentsy.execution.release;

import com.aigentsy.execution.repository.Checkout;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose a file is and on what terms is not ours to change: its header stays, and a new one is one the repository has. */
final class Licences {

    private static final int HEADER = 40;
    private static final int LINE = 400;
    private static final int LOOK_AT = 200;
    private static final Pattern CLAIM =
            Pattern.compile("(?i)copyright\\b|©|\\(c\\) ?\\d{4}|SPDX-|\\blicen[cs]ed?\\b.*\\b(?:under|to)\\b"
                    + "|all rights reserved|@licen[cs]e|@copyright");
    private static final Pattern COMMENT = Pattern.compile(
            "\\s*(?://|/\\*|\\*|#|--|<!--|;|%|\"\"\"|'''|\\(\\*|\\{-|rem ).*|(?i)\\s*(?:copyright|spdx).*");
    private static final Pattern MANIFEST =
            Pattern.compile("(?i)(?:\"license\"\\s*:|^[ \\t]*license\\s*=|<license>|<licenses>|license-file)");

    private Licences() {}

    static Optional<String> problem(String path, String before, String after, Checkout base) {
        List<String> then = claims(before).toList();
        List<String> now = claims(after).toList();
        if (then.equals(now)) {
            return Optional.empty();
        }
        boolean borrowed = before.isEmpty() && now.stream().allMatch(claim -> known(claim, base));
        return borrowed
                ? Optional.empty()
                : Optional.of(
                        "%s: the licence or copyright it states may not be changed, added or removed".formatted(path));
    }

    private static Stream<String> claims(String text) {
        return Stream.concat(
                text.lines()
                        .limit(HEADER)
                        .map(line -> line.substring(0, Math.min(line.length(), LINE)))
                        .filter(line -> CLAIM.matcher(line).find()
                                && COMMENT.matcher(line).matches()),
                text.lines().filter(line -> MANIFEST.matcher(line).find()));
    }

    private static boolean known(String claim, Checkout base) {
        return base.paths().stream()
                .limit(LOOK_AT)
                .flatMap(path -> base.text(path).stream())
                .flatMap(Licences::claims)
                .anyMatch(claim::equals);
    }
}
