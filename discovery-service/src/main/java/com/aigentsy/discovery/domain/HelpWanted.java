package com.aigentsy.discovery.domain;

import java.util.List;
import java.util.Locale;

/** Whether a listing asks strangers for help: by a label that says so, or a bounty named in its title. */
final class HelpWanted {

    private static final List<String> LABELS = List.of(
            "help wanted",
            "good first",
            "bounty",
            "bounties",
            "paid",
            "reward",
            "up for grabs",
            "first timers",
            "hacktoberfest",
            "funded",
            "contributions welcome",
            "beginner friendly",
            "easy pick",
            "💎",
            "💰",
            "💵",
            "algora",
            "issuehunt",
            "opire");

    private HelpWanted() {}

    static boolean asks(Listing listing) {
        return listing.labels().stream()
                        .map(HelpWanted::plain)
                        .anyMatch(label -> LABELS.stream().anyMatch(label::contains))
                || plain(listing.title()).matches(".*\\b(?:bounty|paid issue|help wanted)\\b.*");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_:/\\s]+", " ");
    }
}
