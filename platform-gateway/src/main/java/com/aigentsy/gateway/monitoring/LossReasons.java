package com.aigentsy.gateway.monitoring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a pull request was closed, from what its maintainers wrote last. Careful on purpose: words that could mean several
 * things mean nothing, and then the reason is {@code no_feedback}.
 */
public final class LossReasons {

    public static final String NO_FEEDBACK = "no_feedback";

    private static final Map<String, Pattern> WORDS = words();

    private LossReasons() {}

    /** A slug of the learning tables, and the sentence it was read from. */
    public record Loss(String reason, String detail) {}

    static Loss from(List<PullState.Remark> remarks, Instant since) {
        return remarks.stream()
                .filter(PullState.Remark::maintainer)
                .filter(remark -> !remark.at().isBefore(since))
                .toList()
                .reversed()
                .stream()
                .map(remark -> reason(remark.body()).map(reason -> new Loss(reason, shortened(remark.body()))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Loss(NO_FEEDBACK, "closed without a reason we can read"));
    }

    static Optional<String> reason(String text) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The first that fits counts, so the more particular ones come first. */
    private static Map<String, Pattern> words() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put(
                "duplicate",
                any(
                        "duplicate",
                        "dupe of",
                        "superseded by",
                        "already (been )?(fixed|merged|solved)",
                        "in favou?r of #\\d+"));
        words.put(
                "policy",
                any(
                        "(no|not accept|don't accept|against) (ai|llm)",
                        "(ai|llm|machine)[- ]generated",
                        "code of conduct",
                        "spam"));
        words.put(
                "ci",
                any(
                        "(ci|build|tests?|checks?|pipeline)( is| are)? (red|fail(s|ed|ing)?|broken|not passing)",
                        "(breaks|fails) (the )?(ci|build|tests?)"));
        words.put("price", any("too expensive", "over budget", "bounty (is|was) (withdrawn|cancel+ed|removed)"));
        words.put(
                "workflow",
                any(
                        "\\bcla\\b",
                        "sign[- ]off",
                        "wrong (base )?branch",
                        "contribut(ing|ion) (guide|rules)",
                        "needs? (a )?rebase",
                        "no longer merges",
                        "merge conflict"));
        words.put("ghosted", any("\\bstale\\b", "inactiv(e|ity)"));
        words.put(
                "implementation",
                any(
                        "(does ?n['’]?t|does not|do not) (fix|work|solve|address)",
                        "(incorrect|wrong) (fix|approach|solution|result)",
                        "wrong approach",
                        "not (what|how) we want",
                        "introduces (a )?(bug|regression)"));
        return words;
    }

    private static Pattern any(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
