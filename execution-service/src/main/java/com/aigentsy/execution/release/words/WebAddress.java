package com.aigentsy.execution.release.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address as it stands in a text: {@code host} without port, in lower case, and what follows it. */
record WebAddress(String scheme, String authority, String path) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{1,20}):/{2,}([^\\s/?#<>\"'`)\\]]*)([^\\s<>\"'`)\\]]*)");
    private static final Pattern WWW =
            Pattern.compile("(?i)(?<![\\w/.@-])(www\\.[a-z0-9-]+\\.[a-z0-9.-]+)([^\\s<>\"'`)\\]]*)");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.?");
    private static final Pattern RESERVED =
            Pattern.compile("(?:.*\\.)?(?:example\\.(?:com|org|net)|example|test|invalid)");
    private static final Pattern LOCAL = Pattern.compile(
            "(?:.*\\.)?(?:localhost|local)|127(?:\\.\\d+){3}|0\\.0\\.0\\.0|10(?:\\.\\d+){3}|192\\.168(?:\\.\\d+){2}");

    /** Where documentation and namespaces are and strangers cannot leave anything. */
    private static final Set<String> REFERENCE = Set.of(
            "www.w3.org",
            "json-schema.org",
            "maven.apache.org",
            "www.apache.org",
            "schemas.xmlsoap.org",
            "java.sun.com",
            "xmlns.jcp.org",
            "jakarta.ee",
            "schemas.android.com",
            "www.gnu.org",
            "opensource.org",
            "spdx.org",
            "tools.ietf.org",
            "datatracker.ietf.org",
            "www.rfc-editor.org",
            "docs.oracle.com",
            "docs.python.org",
            "peps.python.org",
            "developer.mozilla.org",
            "nodejs.org",
            "go.dev",
            "pkg.go.dev",
            "doc.rust-lang.org",
            "docs.rs",
            "semver.org",
            "www.unicode.org",
            "unicode.org",
            "keepachangelog.com",
            "openjdk.org");

    /** Where everybody has a place of their own, so that the host alone says nothing. */
    private static final Set<String> SHARED = Set.of(
            "github.com",
            "gist.github.com",
            "raw.githubusercontent.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "pastebin.com",
            "medium.com",
            "docs.google.com",
            "drive.google.com",
            "t.me",
            "discord.gg",
            "bit.ly",
            "stackoverflow.com",
            "www.npmjs.com",
            "pypi.org",
            "crates.io",
            "hub.docker.com",
            "x.com",
            "twitter.com");

    static List<WebAddress> in(String text) {
        return Stream.concat(
                        ADDRESS.matcher(text).results().map(WebAddress::of),
                        WWW.matcher(text).results().map(www -> new WebAddress("http", www.group(1), www.group(2))))
                .toList();
    }

    private static WebAddress of(MatchResult found) {
        return new WebAddress(found.group(1).toLowerCase(Locale.ROOT), found.group(2), found.group(3));
    }

    boolean web() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** Whether it is put together when the program runs, so that nobody can tell where it leads. */
    boolean template() {
        return authority.chars().anyMatch(sign -> "${}%*".indexOf(sign) >= 0);
    }

    /** Written so that a reader takes it for another one. */
    boolean disguised() {
        return authority.contains("@")
                || authority.contains("\\")
                || !HOST.matcher(host()).matches()
                || host().matches("(?:.*\\.)?xn--.*");
    }

    boolean harmless() {
        return host().isEmpty() || REFERENCE.contains(host()) || local();
    }

    boolean local() {
        return LOCAL.matcher(host()).matches() || !host().contains(".") && host().matches(".*[a-z].*");
    }

    boolean reserved() {
        return RESERVED.matcher(host()).matches();
    }

    String host() {
        return authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    /** What must be known of it: the host, or on a shared one whose place there it is. */
    String owner(Set<String> alsoShared) {
        if (!SHARED.contains(host()) && !alsoShared.contains(host())) {
            return host();
        }
        String[] parts = path.split("[/?#]");
        String place =
                Stream.of(parts).filter(part -> !part.isEmpty()).limit(2).reduce("", (all, part) -> all + "/" + part);
        return host()
                + place.toLowerCase(Locale.ROOT).replaceFirst("[.,;:!]+$", "").replaceFirst("\\.git$", "");
    }

    /** What follows the owner, as a forge numbers its things: {@code issues/7}; empty if it does not. */
    Stream<String> numbered() {
        return Pattern.compile("/(?:issues|pull|pulls|discussions|merge_requests|commit)/+([\\w-]+)")
                .matcher(path)
                .results()
                .map(found -> found.group(1));
    }
}
