package com.aigentsy.execution.understanding;

import com.aigentsy.execution.repository.Checkout;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a repository's own words against machine-made contributions. A sentence must name the machine, or stand under a
 * heading that does, and the ban; in a README, where a program may speak about itself, also what is contributed.
 */
public final class AiPolicy {

    private static final Pattern PLACES = Pattern.compile(
            "(?:(?:\\.github|\\.gitlab|docs?|community)/)?(?:contributing|contribute|contribution[-_]guidelines"
                    + "|readme|hacking"
                    + "|code_of_conduct|governance|pull_request_template(?:/[\\w-]+)?|merge_request_templates/[\\w-]+"
                    + "|(?:gen(?:erative)?[-_]?)?(?:ai|llm)s?(?:[-_](?:policy|usage|use|contributions?"
                    + "|guidelines?))?)(?:\\.[a-z]+)?");
    private static final Pattern MACHINE = Pattern.compile(
            "\\b(?:ai|a\\.i\\.|gen-?ai|llms?|gpt|chatgpt|copilot|claude|codex|gemini|language[- ]models?"
                    + "|machine[- ]generated"
                    + "|artificial intelligence|coding agents?|vibe[- ]cod\\w+)\\b");
    private static final Pattern HUMAN = Pattern.compile(
            "\\b(?:must|only|should|have to)\\b.*\\b(?:human[- ](?:written|authored|made)|(?:written|authored"
                    + "|made) by (?:a )?humans?)\\b");
    private static final Pattern BAN = Pattern.compile(
            "\\b(?:not (?:be )?(?:accept|allow|permit|welcome|consider|merge|want|use|submit|tolerate|review"
                    + "|contain|include)(?:ed|ing|s)?"
                    + "|(?:do|does|will|can) ?not (?:accept|allow|permit|take|merge|want|use|submit|consider"
                    + "|welcome|tolerate)"
                    + "|(?:don't|won't|can't|doesn't|cannot) (?:accept|allow|use|submit|merge|want|take"
                    + "|consider|permit|welcome)"
                    + "|prohibit(?:ed|s)?|forbid(?:s|den)?|bann?(?:ed|s)?|unwelcome|decline[sd]?|refrain from"
                    + "|refuse[sd]?|never use"
                    + "|disallow(?:ed|s)?|reject(?:ed|s)?|(?:must|may) not|will be (?:closed|blocked|reverted|ignored)"
                    + "|not eligible|zero tolerance|no[- ](?:ai|llms?|gen-?ai|generative|machine|chatgpt|copilot)\\b)");
    private static final Pattern NO_BAN =
            Pattern.compile("\\bnot (?:\\w+ )?(?:prohibited|forbidden|banned|disallowed|rejected|unwelcome)\\b");
    private static final Pattern CONTRIBUTION =
            Pattern.compile("\\b(?:contribut\\w*|pull requests?|prs?|patch(?:es)?|submi\\w+|commits?|code)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R\\s*\\R|\\R(?=\\s*[-*#>])");

    private static final int READ_AT_MOST = 200_000;
    private static final int LONGEST = 2_000;

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
        boolean about = path.toLowerCase(Locale.ROOT).matches(".*(?:ai|llms?)[-_.](?:policy|md|txt|rst).*");
        for (String sentence : SENTENCE.split(text.substring(0, Math.min(text.length(), READ_AT_MOST)))) {
            String words =
                    sentence.replaceAll("[*_`]+", "").replaceAll("\\s+", " ").strip();
            String lower = words.substring(0, Math.min(words.length(), LONGEST)).toLowerCase(Locale.ROOT);
            about = words.startsWith("#") ? MACHINE.matcher(lower).find() && !readme : about;
            if (bans(lower, about) && (!readme || CONTRIBUTION.matcher(lower).find())) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static boolean bans(String sentence, boolean aboutMachines) {
        boolean machine = aboutMachines || MACHINE.matcher(sentence).find();
        boolean ban = BAN.matcher(NO_BAN.matcher(sentence).replaceAll("")).find();
        return machine && ban || HUMAN.matcher(sentence).find();
    }
}
