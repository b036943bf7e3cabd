package com.aigentsy.execution.release.words;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses may lead where the issue or the repository leads already, or to a place of reference; nowhere else. */
public final class Links {

    private static final Pattern TARGET =
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]{0,2000})|(?m)^ {0,3}\\[[^\\]]{1,500}\\]:\\s*<?(\\S+?)>?$");
    private static final Pattern FILE = Pattern.compile("(?!/)[\\w./-]+(?:#[\\w-]*)?|#[\\w-]+");
    private static final Pattern DANGEROUS = Pattern.compile(
            "(?i)\\b(?:javascript|vbscript|data|file|blob|mailto|intent)\\s*:\\s*[/\\w]\\S{0,200}[/;,(@]");
    private static final int MOST = 40;

    private final Subject subject;

    public Links(Subject subject) {
        this.subject = subject;
    }

    Optional<String> inWords(String text) {
        if (DANGEROUS.matcher(text).find()) {
            return Optional.of("a link that is no web page");
        }
        return targets(text)
                .filter(target -> !target.matches("(?i)https?://.*") && !file(target))
                .findFirst()
                .map(target -> "a link to '" + target + "', which is no web page and no file of the repository")
                .or(() -> first(WebAddress.in(text).stream(), true));
    }

    /** Only what {@code before} does not have. */
    public Optional<String> inFile(String before, String after) {
        var known = new HashSet<>(WebAddress.in(before));
        return first(
                WebAddress.in(after).stream().filter(address -> !known.contains(address) && network(address)), false);
    }

    private Optional<String> first(Stream<WebAddress> addresses, boolean words) {
        Set<WebAddress> seen = new HashSet<>();
        return addresses
                .filter(seen::add)
                .flatMap(address -> problem(address, words, seen.size()).stream())
                .findFirst();
    }

    private Optional<String> problem(WebAddress address, boolean words, int number) {
        if (words && !address.web()) {
            return Optional.of("an address that is no web page: " + address.scheme());
        }
        if (address.authority().isEmpty() || address.template() && !words) {
            return Optional.empty();
        }
        if (address.disguised()) {
            return Optional.of("an address that is disguised as another");
        }
        if (address.harmless() && !forge().contains(address.host()) || !words && address.reserved()) {
            return Optional.empty();
        }
        return words && other(address)
                ? Optional.of("a link to another issue or commit than the one this is about")
                : unknown(address, number);
    }

    private Optional<String> unknown(WebAddress address, int number) {
        String owner = address.owner(forge());
        return number <= MOST && (own(owner) || subject.names(owner))
                ? Optional.empty()
                : Optional.of("an address at " + owner + ", which neither the issue nor the repository names");
    }

    private boolean other(WebAddress address) {
        return forge().contains(address.host())
                && address.numbered().anyMatch(number -> !own(address.owner(forge())) || !subject.isTheIssue(number));
    }

    private boolean own(String owner) {
        return !subject.repository().isEmpty() && owner.endsWith("/" + subject.repository());
    }

    /** The hosts of the forge the issue is on. */
    private Set<String> forge() {
        return Set.copyOf(WebAddress.in(subject.issue().url()).stream()
                .map(WebAddress::host)
                .toList());
    }

    private boolean file(String target) {
        return FILE.matcher(target).matches() && !target.contains("..");
    }

    private static boolean network(WebAddress address) {
        return Set.of(
                        "http", "https", "ftp", "ftps", "ws", "wss", "git", "ssh", "svn", "ldap", "ldaps", "rmi", "tcp",
                        "udp")
                .contains(address.scheme());
    }

    private static Stream<String> targets(String text) {
        return TARGET.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }
}
