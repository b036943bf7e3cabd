package com.aigentsy.discovery.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How soon the work is wanted, by labels and by a title's tags; medium where nothing says so. */
public enum Urgency {
    CRITICAL("critical|blocker|p0|sev[- ]?[01]|urgent|asap|emergency|outage"),
    HIGH("high|p1|important|deadline|regression|release blocker|sev[- ]?2"),
    LOW("low|p3|p4|minor|trivial|nice[- ]to[- ]have|someday|backlog"),
    MEDIUM("medium|p2|normal");

    private final Pattern label;
    private final Pattern title;

    Urgency(String words) {
        label = Pattern.compile(
                "(?i)(?:.*[:/ -])?(?:" + words + ")(?:[ -](?:priority|severity|prio))?(?:[^\\p{L}].*)?");
        title = Pattern.compile("(?i)(?:^|[\\[(])\\s*(?:" + words + ")\\s*(?:[\\]):!-]|$)|\\b(?:URGENT|ASAP)\\b");
    }

    public static Urgency of(String title, List<String> labels) {
        for (Urgency urgency : values()) {
            if (labels.stream().anyMatch(label -> urgency.label.matcher(label).matches())) {
                return urgency;
            }
        }
        for (Urgency urgency : values()) {
            if (urgency.title.matcher(title).find()) {
                return urgency;
            }
        }
        return MEDIUM;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
