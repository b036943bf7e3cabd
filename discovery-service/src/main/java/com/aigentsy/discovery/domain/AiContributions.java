package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.Findings.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads whether a repository forbids contributions made with AI, sentence by sentence. A ban on undisclosed, unreviewed or
 * careless use is none for us (we disclose, and a person approves); a ban on AI or on fully generated work is.
 */
final class AiContributions {

    private static final Pattern AI = Pattern.compile(
            "\\b(?:AI|A\\.I\\.|ai-|LLMs?|GPT(?:-?\\d\\w*)?|(?i:gen ?ai|chatgpt|copilot|claude|gemini|codex"
                    + "|(?:large )?language models?|generative (?:models?|tools?)|machine-generated"
                    + "|artificial intelligence|coding (?:assistants?|agents?)|vibe[- ]cod\\w+))");
    private static final Pattern BAN = Pattern.compile(
            "(?i)\\b(?:(?:not|never|n't|no longer|nor|cannot|can not|neither) (?:\\w+ ){0,4}?(?:accept|allow"
                    + "|permit|welcome|merge|tolerat|review|consider|want|use|using|submit|send|open|contain"
                    + "|include|generat|rely|okay|ok\\b)"
                    + "|forbid|prohibit|ban(?:s|ned)?\\b|reject|disallow|refus|declin|unwelcome|against (?:the"
                    + "|our) (?:rules|policy)|zero[- ]tolerance|human[- ](?:only|written only)"
                    + "|(?:will|shall|may|are|is|get) (?:be )?(?:immediately |automatically )?closed|clos(?:ed"
                    + "|ing) (?:without|immediately|on sight)"
                    + "|refrain from|avoid (?:using|submitting)|free (?:of|from) (?:ai|llm)"
                    + "|without (?:the )?(?:use |help |aid |assistance )?(?:of |from )?(?:any )?(?:ai|llm)"
                    + "|no (?:\\w+[ -]){0,3}?(?:ai|llms?|chatgpt|copilot|language models?))");
    private static final Pattern CONTRIBUTION = Pattern.compile(
            "(?i)\\b(?:contribut|pull[- ]requests?|prs?\\b|patch|submission|submit|commit|merge request)");
    private static final Pattern GENERATED = Pattern.compile(
            "(?i)generat|written|author|creat|produc|assist|code|tools?\\b|policy|\\buse|\\busing|\\bno (?:ai|llm)"
                    + "|content|agents?\\b|work\\b");
    private static final Pattern CARELESS = Pattern.compile(
            "(?i)undisclosed|unreviewed|unverified|untested|low[- ](?:quality|effort)|slop\\b|spam|blindly"
                    + "|poor[- ]quality"
                    + "|(?<!closed )(?<!rejected )(?<!declined )without (?:\\w+ ){0,3}?(?:disclos|review"
                    + "|understand|test|human|check|verif|label|oversight)"
                    + "|unless (?:\\w+ ){0,6}?(?:disclos|review|understand|test|declar|label|explain)"
                    + "|(?:not|n't) (?:\\w+ ){0,2}?(?:disclos|understand|understood|reviewed|tested|forbid"
                    + "|prohibit|ban\\b|banned|reject|disallow|forbidden|prohibited|rejected|refuse|mind)"
                    + "|must (?:\\w+ ){0,2}?(?:disclos|declare)|no (?:restrictions?|ban|rules?|problem|objections?)");

    private AiContributions() {}

    /** The sentence that forbids it; empty where none does. A README must speak of contributions to count. */
    static Optional<String> forbiddenBy(Statement statement) {
        boolean readme = statement.path().toLowerCase(Locale.ROOT).contains("readme");
        return sentences(statement.text())
                .filter(sentence -> forbids(sentence, readme))
                .map(sentence -> "\"" + VisibleText.cut(sentence, 200) + "\"")
                .findFirst();
    }

    private static boolean forbids(String sentence, boolean readme) {
        boolean about = CONTRIBUTION.matcher(sentence).find()
                || !readme && GENERATED.matcher(sentence).find();
        return about
                && AI.matcher(sentence).find()
                && BAN.matcher(sentence).find()
                && !CARELESS.matcher(sentence).find();
    }

    private static Stream<String> sentences(String text) {
        String plain = text.replace('’', '\'').replaceAll("[*_`]+", "").replaceAll("\\r", "");
        String joined = plain.replaceAll("\\n(?!\\s*(?:\\n|[-+#>|]|\\d+[.)]\\s))", " ");
        return Arrays.stream(joined.split("(?<=[.!?])\\s+|\\n"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty());
    }
}
