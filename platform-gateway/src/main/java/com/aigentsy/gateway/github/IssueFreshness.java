package com.aigentsy.gateway.github;

import com.aigentsy.events.Opportunity;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.Platform.Freshness;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an issue still wants our work: open, unlocked, nobody's, and nobody else has a pull request for it. */
final class IssueFreshness {

    private final GitHubReader reader;
    private final Pulls pulls;
    private final GitHubAccount account;

    IssueFreshness(GitHubReader reader, Pulls pulls, GitHubAccount account) {
        this.reader = reader;
        this.pulls = pulls;
        this.account = account;
    }

    Freshness of(Effect effect) {
        Opportunity opportunity = effect.offer().opportunity();
        Integer number = opportunity.issueNumber();
        if (number == null) {
            return new Freshness.Withdrawn("issue_unknown", "the offer names no issue");
        }
        String repository = opportunity.repository() == null ? effect.repository() : opportunity.repository();
        return reader.one("/repos/" + repository + "/issues/" + number, Wire.Issue.class)
                .map(issue -> judge(issue, repository, number))
                .orElseGet(() -> new Freshness.Withdrawn("issue_gone", "GitHub has no such issue any more"));
    }

    private Freshness judge(Wire.Issue issue, String repository, int number) {
        if (!issue.state().equals("open")) {
            return "not_planned".equals(issue.stateReason())
                    ? new Freshness.Withdrawn("issue_closed", "closed as not planned")
                    : new Freshness.Taken("issue_closed", "closed before our work was handed in");
        }
        if (issue.locked()) {
            return new Freshness.Withdrawn("issue_locked", "locked before our work was handed in");
        }
        Optional<String> assignee =
                assignees(issue).filter(login -> !account.is(login)).findFirst();
        if (assignee.isPresent()) {
            return new Freshness.Taken("issue_assigned", "assigned to " + assignee.get());
        }
        return rival(repository, number)
                .<Freshness>map(pull -> new Freshness.Taken("duplicate", "somebody else has " + pull.htmlUrl()))
                .orElseGet(Freshness.Wanted::new);
    }

    private static Stream<String> assignees(Wire.Issue issue) {
        List<Wire.User> many = issue.assignees() == null ? List.of() : issue.assignees();
        return Stream.concat(many.stream(), Stream.ofNullable(issue.assignee())).map(Wire.User::login);
    }

    private Optional<Wire.Pull> rival(String repository, int number) {
        Pattern closes = Pattern.compile(
                "(?i)\\b(close[sd]?|fix(e[sd])?|resolve[sd]?):?\\s+(\\S*/issues/|\\S*#)" + number + "\\b");
        return pulls.open(repository).stream()
                .filter(pull -> pull.user() == null || !account.is(pull.user().login()))
                .filter(pull ->
                        closes.matcher(pull.title() + "\n" + pull.body()).find())
                .findFirst();
    }
}
