package com.aigentsy.discovery.github;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of an issue's page at the configured site, taken apart strictly; nothing of it is ever fetched as is. */
record IssueAddress(String repository, int number) {

    private static final Pattern PATH = Pattern.compile(
            "/([A-Za-z0-9][A-Za-z0-9-]{0,38}/(?!\\.{1,2}/)[A-Za-z0-9._-]{1,100})/issues/([1-9]\\d{0,8})/?");

    static Optional<IssueAddress> of(String url, URI site) {
        return parsed(url)
                .filter(address -> same(address, site) && address.getRawQuery() == null)
                .map(address -> PATH.matcher(address.getRawPath()))
                .filter(Matcher::matches)
                .map(matcher -> new IssueAddress(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url)).filter(address -> address.getRawPath() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean same(URI address, URI site) {
        return site.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && site.getRawAuthority().equalsIgnoreCase(String.valueOf(address.getRawAuthority()));
    }

    String path() {
        return "/repos/" + repository + "/issues/" + number;
    }
}
