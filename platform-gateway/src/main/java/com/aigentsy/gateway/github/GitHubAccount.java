package com.aigentsy.gateway.github;

import java.net.URI;
import java.util.Optional;

/** Whose hands we use and where: API root, token, and the login the token belongs to. */
public record GitHubAccount(URI api, Optional<String> token, Optional<String> username) {

    /** Why nothing can be sent with it. */
    public Optional<String> missing() {
        if (token.isEmpty()) {
            return Optional.of("github_token_missing");
        }
        return username.isEmpty() ? Optional.of("github_username_missing") : Optional.empty();
    }

    String login() {
        return username.orElseThrow(() -> new IllegalStateException("GITHUB_USERNAME is not set"));
    }

    boolean is(String login) {
        return username.filter(login::equalsIgnoreCase).isPresent();
    }

    @Override
    public String toString() {
        return "GitHubAccount[" + api + ", " + username.orElse("nobody") + "]";
    }
}
