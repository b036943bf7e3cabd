package com.aigentsy.gateway.github;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution;
import java.util.UUID;

/** What the maintainers read: the approved words, the issue it is about, that AI helped, and our mark to find it by. */
record PullRequestText(String title, String body) {

    /** GitHub's own limit for titles. */
    private static final int LONGEST_TITLE = 256;

    static PullRequestText of(Solution.CodeFix fix, Opportunity opportunity, UUID effectKey) {
        var body = new StringBuilder(fix.prDescription().strip());
        Integer issue = opportunity.issueNumber();
        if (issue != null && !body.toString().matches("(?s).*#" + issue + "\\b.*")) {
            body.append("\n\nFixes #").append(issue).append('.');
        }
        body.append("\n\nAI helped to write this change (AiGentsy). It was approved before it was sent.");
        body.append("\n\n").append(mark(effectKey)).append('\n');
        return new PullRequestText(title(fix), body.toString());
    }

    static String mark(UUID effectKey) {
        return "<!-- aigentsy:effect=" + effectKey + " -->";
    }

    private static String title(Solution.CodeFix fix) {
        String line = fix.prTitle().strip().lines().findFirst().orElse("");
        String title =
                line.isBlank() ? fix.commitMessage().strip().lines().findFirst().orElse("Fix") : line;
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
