package com.aigentsy.discovery.github;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.ListingSource;
import com.aigentsy.discovery.SourceFailedException;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Dimension;
import com.aigentsy.discovery.domain.Findings;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Issues that ask for help or carry a bounty: searched for, or named by their page's address. */
public final class GitHubIssues implements ListingSource {

    private static final Source SOURCE = new Source("github-issues", "github", Dimension.EXPLICIT_MARKETPLACES);

    private final GitHubSettings settings;
    private final GitHubApi api;
    private final ContributionRules rules;
    private final IssueJson json;
    private final SearchPages pages;

    GitHubIssues(GitHubSettings settings, GitHubApi api, ContributionRules rules) {
        this.settings = settings;
        this.api = api;
        this.rules = rules;
        this.json = new IssueJson(settings.site());
        this.pages = new SearchPages(settings, json);
    }

    public static GitHubIssues connect(GitHubSettings settings, GitHubMemory memory) {
        var api = new GitHubApi(settings, new Transport(), memory);
        return new GitHubIssues(settings, api, new ContributionRules(api, memory.statements(), memory.clock()));
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public Optional<String> disabled() {
        return settings.disabled();
    }

    @Override
    public List<Sweep> searches() {
        return settings.queries().stream().map(Sweep::search).toList();
    }

    @Override
    public Optional<Sweep> named(String url) {
        return IssueAddress.of(url, settings.site()).map(address -> Sweep.named(url));
    }

    @Override
    public String addressForm() {
        return settings.site() + "/<owner>/<repository>/issues/<number>";
    }

    @Override
    public ListingPage read(Sweep sweep) {
        return sweep.url() instanceof String url ? single(url) : pages.page(sweep, api.get(pages.path(sweep)));
    }

    private ListingPage single(String url) {
        String path = IssueAddress.of(url, settings.site())
                .orElseThrow(() -> new SourceFailedException(url + " is no issue of " + settings.site(), false))
                .path();
        Answer answer = api.get(path);
        Optional<Listing> listing = json.listing(answer.json());
        List<String> problems = listing.isPresent() ? List.of() : List.of(url + ": there is no such issue");
        return new ListingPage(listing.stream().toList(), null, problems);
    }

    @Override
    public Findings investigate(Listing listing) {
        var statements = rules.of(listing.repository());
        IssueTimeline timeline = timeline(listing);
        return new Findings(statements, timeline.linkedPullRequests(), timeline.closed());
    }

    private IssueTimeline timeline(Listing listing) {
        String path = "/repos/" + listing.repository() + "/issues/" + listing.issueNumber() + "/timeline?per_page=100";
        IssueTimeline read = IssueTimeline.EMPTY;
        for (int page = 1; page <= SearchPages.REACHABLE / 100; page++) {
            Answer answer = api.get(page == 1 ? path : path + "&page=" + page);
            JsonNode events = answer.json();
            read = events.isArray() ? read.then(events, listing.repository()) : read;
            if (!answer.more()) {
                return read;
            }
        }
        return read;
    }
}
