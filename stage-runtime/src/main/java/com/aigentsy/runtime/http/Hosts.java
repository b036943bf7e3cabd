package com.aigentsy.runtime.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names this service answers to. A web page that points a name of its own at this machine (DNS rebinding) is none
 * of them, so it cannot make a browser ask here. {@code *.example.org} stands for every name below it.
 */
final class Hosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names = new TreeSet<>(LOOPBACK);

    Hosts(String listenAddress, List<String> more) {
        if (!EVERY_ADDRESS.contains(listenAddress)) {
            names.add(listenAddress.toLowerCase(Locale.ROOT));
        }
        more.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** {@code headers}: every Host header of a request; exactly one is right. */
    boolean answersTo(List<String> headers) {
        if (headers.size() != 1) {
            return false;
        }
        String name = PORT.matcher(headers.getFirst().toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || wildcards(name).anyMatch(names::contains);
    }

    private static Stream<String> wildcards(String name) {
        return IntStream.range(1, name.length())
                .filter(at -> name.charAt(at) == '.')
                .mapToObj(at -> "*" + name.substring(at));
    }
}
