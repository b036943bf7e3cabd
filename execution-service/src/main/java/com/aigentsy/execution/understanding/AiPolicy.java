package com.aigentsy.execution.understanding;

import com.aigentsy.execution.repository.Checkout;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a repository's own words against machine-made contributions. A sentence must name the machine and the ban; in a
 * README, where a program may speak about itself, also what is contributed.
 */
public final class AiPolicy {

    private static final Pattern PLACES = Pattern.compile(
            "(?:\\.github/|docs/)?(?:contributing|readme|code_of_conduct|pull_request_template|ai[-_]?policy)(?:\\.[a-z]+)?");
    private static final Pattern MACHINE = Pattern.compile(
            "\\b(?:ai|a\\.i\\.|llms?|gpt|chatgpt|copilot|claude|gemini|language models?|machine[- ]generated|"
                    + "artificial intelligence)\\b");
    private static final Pattern BAN = Pattern.compile(
            "\\b(?:not (?:be )?(?:accept|allow|permit|welcome|consider|merge)(?:ed|ing)?|(?:do|does|will) not (?:accept|allow|permit|take|merge)|"
                    + "don't (?:accept|allow|use|submit)|prohibit(?:ed|s)?|forbid(?:s|den)?|bann?(?:ed|s)?|"
                    + "disallow(?:ed|s)?|reject(?:ed|s)?|must not|will be closed|no (?:ai|llm)\\b)");
    private static final Pattern CONTRIBUTION =
            Pattern.compile("\\b(?:contribut\\w*|pull requests?|prs?|patch(?:es)?|submi\\w+|commits?|code)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R\\s*\\R|\\R(?=\\s*[-*#>])");

    private AiPolicy() {}

    /** The sentence that forbids it, with the file it stands in. */
    public static Optional<String> ban(Checkout checkout) {
        return checkout.paths().stream()
                .filter(path -> PLACES.matcher(path.toLowerCase(Locale.ROOT)).matches())
                .flatMap(path ->
                        checkout
                                .text(path)
                                .flatMap(text -> sentence(path, text))
                                .map(words -> path + ": " + words)
                                .stream())
                .findFirst();
    }

    static Optional<String> sentence(String path, String text) {
        boolean readme = path.toLowerCase(Locale.ROOT).contains("readme");
        return SENTENCE.splitAsStream(text)
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> bans(sentence.toLowerCase(Locale.ROOT)))
                .filter(sentence -> !readme
                        || CONTRIBUTION
                                .matcher(sentence.toLowerCase(Locale.ROOT))
                                .find())
                .findFirst();
    }

    private static boolean bans(String sentence) {
        return MACHINE.matcher(sentence).find() && BAN.matcher(sentence).find();
    }
}
