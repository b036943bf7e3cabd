package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.git.Diffs;
import com.aigentsy.local.forge.git.GitObjects;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.Remark;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain pages for a person who opens an html_url: repositories, issues, pull requests with their diff, raw files. */
record Pages(Desk desk, Shapes shapes, PullShape pulls) {

    void register(Router router) {
        String repository = "/{owner}/{repo}";
        router.add("GET", "/", _ -> home());
        router.add("GET", repository, this::repository);
        router.add("GET", repository + "/issues/{number}", this::thread);
        router.add("GET", repository + "/pull/{number}\\.diff", this::diff);
        router.add("GET", repository + "/pull/{number}", this::thread);
        router.add("GET", repository + "/raw/{ref}/{path*}", this::raw);
    }

    private Answer home() {
        String items = desk.store()
                .projects()
                .map(project -> item("/" + project.fullName(), project.fullName()))
                .collect(Collectors.joining());
        return page("Repositories of this local forge", "<ul>" + items + "</ul>");
    }

    private Answer repository(Call call) {
        Project project = desk.project(call.repository());
        String items = desk.store().issues(project.fullName()).stream()
                .map(issue ->
                        item(shapes.html(issue), "#" + issue.number() + " " + issue.title() + " · " + state(issue)))
                .collect(Collectors.joining());
        String clone = "<p><code>git clone " + escaped(shapes.base() + "/" + project.fullName()) + ".git</code></p>";
        return page(project.fullName(), clone + "<ul>" + items + "</ul>");
    }

    private Answer thread(Call call) {
        Issue issue = IssueRoutes.issue(desk, call);
        var html = new StringBuilder("<p>" + escaped(state(issue) + ", by " + issue.user()) + "</p>");
        html.append("<pre>").append(escaped(issue.body())).append("</pre>");
        for (Remark remark : desk.store().remarks(issue)) {
            html.append("<h3>").append(escaped(remark.user() + about(remark))).append("</h3><pre>");
            html.append(escaped(remark.body())).append("</pre>");
        }
        if (issue.pull() != null) {
            html.append("<h2>Changes</h2><pre>").append(escaped(diff(issue))).append("</pre>");
        }
        return page(issue.repository() + " #" + issue.number() + ": " + issue.title(), html.toString());
    }

    private static String about(Remark remark) {
        if (remark.review() != null) {
            return " · " + remark.review().state();
        }
        return remark.place() == null
                ? ""
                : " · " + remark.place().path() + ":" + remark.place().line();
    }

    private Answer diff(Call call) {
        return Answer.text("text/plain", diff(IssueRoutes.issue(desk, call)));
    }

    private String diff(Issue issue) {
        return pulls.changes(issue).stream().map(Pages::section).collect(Collectors.joining());
    }

    private static String section(Diffs.Change change) {
        String old = change.status().equals("added") ? "/dev/null" : "a/" + change.path();
        String now = change.status().equals("removed") ? "/dev/null" : "b/" + change.path();
        return "--- " + old + "\n+++ " + now + "\n" + change.patch() + "\n";
    }

    private Answer raw(Call call) {
        var objects = new GitObjects(desk.git().of(desk.project(call.repository())));
        return objects.resolve(call.part("ref"))
                .flatMap(commit -> objects.file(commit, call.part("path")))
                .map(file -> new Answer(200, "text/plain; charset=utf-8", file.content(), Map.of()))
                .orElseThrow(Refusal::notFound);
    }

    private static String state(Issue issue) {
        Pull pull = issue.pull();
        if (pull == null) {
            return issue.open() ? "open" : "closed";
        }
        String state = pull.merge() != null ? "merged" : issue.open() ? "open" : "closed without merging";
        return pull.draft() ? "draft, " + state : state;
    }

    private static String item(String address, String text) {
        return "<li><a href=\"" + escaped(address) + "\">" + escaped(text) + "</a></li>";
    }

    private static Answer page(String title, String body) {
        return Answer.text(
                "text/html",
                "<!doctype html><meta charset=\"utf-8\"><title>" + escaped(title) + "</title>"
                        + "<body style=\"font:16px system-ui;max-width:60rem;margin:2rem auto\"><h1>" + escaped(title)
                        + "</h1>" + body + "<p><small>A local forge: nothing here is on the internet.</small>");
    }

    private static String escaped(String text) {
        var escaped = text;
        for (var pair : List.of("& &amp;", "< &lt;", "> &gt;", "\" &quot;", "' &#39;")) {
            escaped = escaped.replace(pair.substring(0, 1), pair.substring(2));
        }
        return escaped;
    }
}
