package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.IssueReferences;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Issue search over all repositories; at most the first 1000 results, as at GitHub. */
record SearchRoutes(Desk desk, IssueShape shape, Merging merging) {

    private static final int REACHABLE = 1000;

    void register(Router router) {
        router.add("GET", "/search/issues", this::issues);
    }

    private Answer issues(Call call) {
        SearchQuery query = SearchQuery.parse(call.query("q", ""));
        requireKnown(query);
        Paging paging = Paging.of(call);
        if ((paging.page() - 1L) * paging.size() >= REACHABLE) {
            throw Refusal.unprocessable("Only the first 1000 search results are available");
        }
        List<Issue> found = candidates()
                .filter(query::matches)
                .map(SearchQuery.Candidate::issue)
                .sorted(order(call))
                .toList();
        List<Issue> page = paging.of(found.stream().limit(REACHABLE).toList());
        ObjectNode body = Shapes.object().put("total_count", found.size()).put("incomplete_results", false);
        body.set("items", Shapes.array(page, issue -> shape.issue(issue).put("score", 1.0)));
        page.stream().filter(issue -> issue.traits().closesOnceSearched()).forEach(this::closeBehindTheSearch);
        String address = shape.shapes().base() + "/search/issues";
        return paging.linked(Answer.ok(body), call, address, Math.min(found.size(), REACHABLE));
    }

    private void requireKnown(SearchQuery query) {
        List<String> named = query.repositories();
        if (!named.isEmpty()
                && named.stream().noneMatch(name -> desk.store().project(name).isPresent())) {
            throw Refusal.custom(
                    "Search",
                    "The listed users and repositories cannot be searched either because the resources do not exist"
                            + " or you do not have permission to view them.");
        }
    }

    private Stream<SearchQuery.Candidate> candidates() {
        return desk.store().issues().map(issue -> {
            Project project = desk.project(issue);
            BooleanSupplier linked =
                    () -> !IssueReferences.pullsFor(desk.store(), issue).isEmpty();
            return new SearchQuery.Candidate(
                    issue, project, shape.comments(issue).size(), linked);
        });
    }

    private Comparator<Issue> order(Call call) {
        Comparator<Issue> ascending = switch (call.query("sort", "created")) {
            case "updated" ->
                Comparator.<Issue, Instant>comparing(issue -> issue.status().updatedAt());
            case "comments" ->
                Comparator.comparing(issue -> shape.comments(issue).size());
            default -> Comparator.comparing(Issue::createdAt);
        };
        Comparator<Issue> stable = ascending.thenComparing(Issue::repository).thenComparing(Issue::number);
        return call.query("order", "desc").equals("asc") ? stable : stable.reversed();
    }

    private void closeBehindTheSearch(Issue issue) {
        if (issue.open()) {
            merging.close(issue, desk.project(issue).owner());
        }
    }
}
