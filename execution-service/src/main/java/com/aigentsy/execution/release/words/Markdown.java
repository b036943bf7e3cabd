package com.aigentsy.execution.release.words;

import java.util.regex.Pattern;

/** Tells what a forge shows as code, and so neither links nor notifies; in doubt it is not code. */
final class Markdown {

    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})[^`\\n]*\\n.*?^\\1`*[ \\t]*$");
    private static final Pattern SPAN = Pattern.compile("`[^`\\n]+`");

    private Markdown() {}

    static String withoutCode(String text) {
        String given = text.replace("\r\n", "\n");
        if (given.lines().anyMatch(Markdown::doubtfulFence)) {
            return given;
        }
        String prose = FENCED.matcher(given).replaceAll("");
        return prose.lines().anyMatch(Markdown::doubtfulSpan)
                ? given
                : SPAN.matcher(prose).replaceAll(" ");
    }

    /** A fence that is indented may end with the list it stands in. */
    private static boolean doubtfulFence(String line) {
        String fence = line.strip();
        return fence.startsWith("~~~") || fence.startsWith("```") && !line.startsWith("```");
    }

    /** A span that ends elsewhere than it seems makes prose of what looks like code. */
    private static boolean doubtfulSpan(String line) {
        long ticks = line.chars().filter(character -> character == '`').count();
        return ticks % 2 == 1 || line.contains("``") || line.contains("\\`");
    }
}
