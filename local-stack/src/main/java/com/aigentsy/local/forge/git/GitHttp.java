package com.aigentsy.local.forge.git;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** Git's smart HTTP protocol for clone and fetch, on a plain exchange. Pushing is refused: work comes in by the API. */
public final class GitHttp {

    private static final Pattern PATH =
            Pattern.compile("/([^/]+/[^/]+?)(?:\\.git)?/(info/refs|git-upload-pack|git-receive-pack)");
    private static final String UPLOAD = "git-upload-pack";

    private final Function<String, Optional<Repository>> repositories;

    /** @param repositories finds a repository by its full name */
    public GitHttp(Function<String, Optional<Repository>> repositories) {
        this.repositories = repositories;
    }

    public static boolean handles(String path) {
        return PATH.matcher(path).matches();
    }

    public void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            refuse(exchange, 404, "Not a git path");
            return;
        }
        Optional<Repository> repository = repositories.apply(path.group(1));
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.group(2).equals("git-receive-pack") || query.contains("git-receive-pack")) {
            refuse(exchange, 403, "Pushing is not possible here: offer changes through the API");
        } else if (repository.isEmpty()) {
            refuse(exchange, 404, "Repository not found.");
        } else if (path.group(2).equals(UPLOAD)) {
            upload(exchange, repository.get());
        } else if (query.contains("service=" + UPLOAD)) {
            advertise(exchange, repository.get());
        } else {
            refuse(exchange, 403, "Only git's smart HTTP protocol is spoken here");
        }
    }

    private static void advertise(HttpExchange exchange, Repository repository) throws IOException {
        start(exchange, "advertisement");
        var lines = new PacketLineOut(exchange.getResponseBody());
        session(exchange, repository).sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), UPLOAD);
    }

    private static void upload(HttpExchange exchange, Repository repository) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream raw = exchange.getRequestBody();
        try (InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            start(exchange, "result");
            session(exchange, repository).upload(in, exchange.getResponseBody(), null);
        }
    }

    private static UploadPack session(HttpExchange exchange, Repository repository) {
        var session = new UploadPack(repository);
        session.setBiDirectionalPipe(false);
        session.setRequestPolicy(UploadPack.RequestPolicy.ANY);
        session.setTimeout(60);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (protocol != null) {
            session.setExtraParameters(Set.of(protocol.split(":")));
        }
        return session;
    }

    private static void start(HttpExchange exchange, String what) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-" + UPLOAD + "-" + what);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        byte[] body = why.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
