package com.aigentsy.discovery.github;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where GitHub is, who we are there, and what is searched. {@code base} has no trailing slash. */
public record GitHubSettings(
        URI base, Optional<String> token, boolean synthetic, List<String> queries, int pageSize, int maxResults) {

    public GitHubSettings {
        base = URI.create(base.toString().replaceAll("/+$", ""));
        queries = List.copyOf(queries);
        if (base.getHost() == null || !List.of("http", "https").contains(String.valueOf(base.getScheme()))) {
            throw new IllegalArgumentException("GITHUB_BASE_URL must be an http(s) address, not '" + base + "'");
        }
    }

    /** The site a person opens: github.com for the public API, otherwise the API's own host. */
    URI site() {
        String host = String.valueOf(base.getHost());
        String authority = host.equals("api.github.com") ? "github.com" : base.getAuthority();
        return URI.create(base.getScheme() + "://" + authority);
    }

    /** In the real world an anonymous scan would run into its limits at once, and a token must not travel in clear. */
    Optional<String> disabled() {
        if (!synthetic && token.isEmpty()) {
            return Optional.of("no token: set GITHUB_READ_TOKEN to one that can only read public repositories");
        }
        return !synthetic && base.getScheme().equals("http")
                ? Optional.of("GITHUB_BASE_URL is not https, so the token would travel in clear")
                : Optional.empty();
    }
}
