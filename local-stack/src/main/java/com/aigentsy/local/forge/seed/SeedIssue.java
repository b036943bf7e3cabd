package com.aigentsy.local.forge.seed;

import com.aigentsy.local.forge.store.Issue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One issue of issues.json. comments: how many people have already said something; linked: somebody is on it. */
record SeedIssue(
        @Nullable Long id,
        int number,
        String user,
        String title,
        String body,
        Issue.Traits traits,
        boolean open,
        Instant createdAt,
        int comments,
        boolean linked) {

    /** Where issues.json says nothing about the time. */
    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    static SeedIssue of(SeedFields issue) {
        issue.object();
        SeedFields id = issue.at("id");
        SeedFields created = issue.at("created_at");
        SeedFields comments = issue.at("comments");
        return new SeedIssue(
                id.absent() ? null : id.number(),
                number(issue.at("number")),
                issue.at("user").optionalText().orElse("reporter"),
                issue.at("title").text(),
                issue.at("body").optionalText().orElse(""),
                traits(issue),
                open(issue.at("state")),
                created.absent() ? LONG_AGO : created.instant(),
                comments.absent() ? 0 : comments.count(),
                issue.at("linked_pull_request").flag(false));
    }

    private static int number(SeedFields number) {
        if (number.number() > Integer.MAX_VALUE) {
            throw number.wrong("an issue's number");
        }
        return number.count();
    }

    private static Issue.Traits traits(SeedFields issue) {
        List<String> labels =
                issue.at("labels").items().stream().map(SeedFields::text).toList();
        return new Issue.Traits(
                labels,
                issue.at("assignee").optionalText().orElse(null),
                issue.at("locked").flag(false),
                closesOnceSearched(issue.at("after")));
    }

    private static boolean closesOnceSearched(SeedFields after) {
        if (after.absent()) {
            return false;
        }
        SeedFields searched = after.object().at("searched");
        if (!searched.text().equals("close")) {
            throw searched.wrong("\"close\"");
        }
        return true;
    }

    private static boolean open(SeedFields state) {
        return switch (state.optionalText().orElse("open")) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw state.wrong("\"open\" or \"closed\"");
        };
    }
}
