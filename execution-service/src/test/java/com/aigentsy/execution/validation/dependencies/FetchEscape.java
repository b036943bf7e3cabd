package com.aigentsy.execution.validation.dependencies;

import java.util.List;

/**
 * A way out of a fetch, as shell commands that succeed if they lead out: in the sandbox, and without it. {@code {door}} is
 * what the sandbox knows the proxy by; {@code ask} sends a request as it is written and prints the answer.
 */
record FetchEscape(String name, String inside, String outside) {

    static final String ASK = """
            ask() { perl -MIO::Socket::INET -e '
                my ($at, $text) = @ARGV; $text =~ s/\\\\r\\\\n/\\r\\n/g;
                my $s = IO::Socket::INET->new(PeerAddr => $at, Timeout => 3) or exit 1;
                print $s $text; print while <$s>' -- "$@"; }
            """;

    static final String END = " HTTP/1.0\\r\\n\\r\\n";
    private static final String SECRET = "ask {proxy} 'GET /secret" + END + "'";

    static final List<FetchEscape> ALL = List.of(
            same("a server on the host's loopback", "ask {other} 'GET /" + END + "' | grep -q canary"),
            same("another host", "ask 127.0.0.2:{otherport} 'GET /" + END + "' | grep -q canary"),
            same("the proxy past its door", SECRET + " | grep -q canary"),
            asking(
                    "an address in the request",
                    "GET http://{other}/" + END,
                    "ask {other} 'GET http://{other}/" + END + "'",
                    "canary of another"),
            asking(
                    "another host's name",
                    "GET / HTTP/1.1\\r\\nHost: {other}\\r\\nX-Forwarded-Host: {other}\\r\\nConnection: close\\r\\n\\r\\n",
                    "ask {other} 'GET /" + END + "'",
                    "canary of another"),
            asking("two slashes", "GET //{other}/" + END, "ask {other} 'GET /" + END + "'", "canary of another"),
            asking("up", "GET /../secret" + END, SECRET, "canary beside"),
            asking("up, from the base", "GET /packages/../secret" + END, SECRET, "canary beside"),
            asking("up, encoded", "GET /%2e%2e/secret" + END, SECRET, "canary beside"),
            asking("up, slashes encoded", "GET /..%2fsecret" + END, SECRET, "canary beside"),
            asking("up, twice encoded", "GET /%252e%252e/secret" + END, SECRET, "canary beside"),
            asking(
                    "a redirection elsewhere",
                    "GET /away" + END,
                    "ask {proxy} 'GET /packages/away" + END + "'",
                    "{other}"),
            asking(
                    "a redirection out of the base",
                    "GET /out" + END,
                    "ask {proxy} 'GET /packages/out" + END + "'",
                    "secret"),
            asking(
                    "something to write",
                    "POST /x HTTP/1.0\\r\\nContent-Length: 0\\r\\n\\r\\n",
                    "ask {proxy} 'POST /packages/x HTTP/1.0\\r\\nContent-Length: 0\\r\\n\\r\\n'",
                    "POST /packages"),
            asking(
                    "something to delete",
                    "DELETE /x" + END,
                    "ask {proxy} 'DELETE /packages/x" + END + "'",
                    "DELETE /packages"),
            asking(
                    "a body",
                    "GET /x HTTP/1.0\\r\\nContent-Length: 4\\r\\n\\r\\nleak",
                    "ask {proxy} 'GET /packages/x HTTP/1.0\\r\\nContent-Length: 4\\r\\n\\r\\nleak'",
                    "GET /packages"),
            asking(
                    "credentials",
                    "GET /x HTTP/1.0\\r\\nAuthorization: Bearer leak\\r\\n\\r\\n",
                    "ask {proxy} 'GET /packages/x HTTP/1.0\\r\\nAuthorization: Bearer leak\\r\\n\\r\\n'",
                    "leak"),
            asking(
                    "a cookie",
                    "GET /x HTTP/1.0\\r\\nCookie: leak\\r\\n\\r\\n",
                    "ask {proxy} 'GET /packages/x HTTP/1.0\\r\\nCookie: leak\\r\\n\\r\\n'",
                    "leak"),
            asking("a query", "GET /x?leak" + END, "ask {proxy} 'GET /packages/x?leak" + END + "'", "leak"),
            same(
                    "secrets of the host's processes",
                    "cat /proc/*/environ 2>/dev/null | tr '\\0' '\\n' | grep -q 'canary-of[-]the'"),
            same("what others fetched", "ls {folder} | grep -q tree"));

    static final String METADATA = "ask 169.254.169.254:80 'GET /latest/meta-data/" + END + "' | grep -q canary";

    /** What a shell says about it: OUT or held. */
    static String tried(String name, String command) {
        String spoken = name.replace("'", "");
        return "if ( %s ) >/dev/null 2>&1; then echo 'OUT %s'; else echo 'held %s'; fi\n"
                .formatted(command, spoken, spoken);
    }

    private static FetchEscape same(String name, String command) {
        return new FetchEscape(name, command, command);
    }

    private static FetchEscape asking(String name, String request, String control, String proof) {
        return new FetchEscape(
                name, "ask {door} '" + request + "' | grep -q '" + proof + "'", control + " | grep -q '" + proof + "'");
    }
}
