package com.aigentsy.discovery.github;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** GitHub's search answers, written by hand in its shape. */
final class IssuesJson {

    private IssuesJson() {}

    static String issue(long id) {
        return """
                {"id": %d, "number": %d, "title": "[$%d] Parser drops row %d", "body": "Steps are below.", "state": "open",
                 "locked": false, "assignee": null, "assignees": [], "labels": [{"name": "bounty"}],
                 "html_url": "https://github.com/acme/parser/issues/%d", "created_at": "2026-11-01T10:00:00Z",
                 "repository_url": "https://api.github.com/repos/acme/parser"}""".formatted(id, id, 100 + id, id, id);
    }

    static String search(int total, String... issues) {
        return """
                {"total_count": %d, "incomplete_results": false, "items": [%s]}""".formatted(total, String.join(",", List.of(issues)));
    }

    static String search(int total, long from, long to) {
        String items =
                LongStream.rangeClosed(from, to).mapToObj(IssuesJson::issue).collect(Collectors.joining(","));
        return search(total, items);
    }
}
