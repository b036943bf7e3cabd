package com.aigentsy.discovery.domain;

import java.util.List;

/**
 * What the platform says on closer look: the repository's own statements about contributions, and the pull requests that
 * are linked to the listing, and whether it was closed after it was listed.
 */
public record Findings(List<Statement> statements, List<String> linkedPullRequests, boolean closedSince) {

    public Findings {
        statements = List.copyOf(statements);
        linkedPullRequests = List.copyOf(linkedPullRequests);
    }

    /** One document of the repository, such as CONTRIBUTING.md. */
    public record Statement(String path, String text) {}
}
