package com.aigentsy.discovery.github;

import com.aigentsy.discovery.Pace;
import com.aigentsy.discovery.Pace.Standing;
import com.aigentsy.discovery.ResponseCache;
import com.aigentsy.discovery.ResponseCache.Kept;
import com.aigentsy.discovery.SourceFailedException;
import com.aigentsy.discovery.SourceWaitsException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One GET at a time: paced, conditional, bounded. Search and everything else have limits of their own at GitHub. */
final class GitHubApi {

    private static final String JSON = "application/vnd.github+json";
    private static final String RAW = "application/vnd.github.raw+json";
    private static final String ALL = "github";

    private final GitHubSettings settings;
    private final Transport transport;
    private final ResponseCache cache;
    private final Pace pace;
    private final Clock clock;

    GitHubApi(GitHubSettings settings, Transport transport, GitHubMemory memory) {
        this.settings = settings;
        this.transport = transport;
        this.cache = memory.cache();
        this.pace = memory.pace();
        this.clock = memory.clock();
    }

    Answer get(String path) {
        return get(path, JSON);
    }

    /** A file as it is, instead of JSON about it. */
    Answer raw(String path) {
        return get(path, RAW);
    }

    private Answer get(String path, String accept) {
        String bucket = path.startsWith("/search/") ? ALL + ":search" : ALL + ":core";
        List<Standing> standings = pace.standings(List.of(ALL, bucket));
        standings.forEach(this::requireFree);
        URI url = URI.create(settings.base() + path);
        Optional<Kept> kept = cache.find(url.toString());
        HttpResponse<byte[]> response = transport.send(request(url, accept, kept));
        return answer(new Exchange(url, bucket, standings, response), kept);
    }

    /** One request and its answer; {@code standings} are those of the caller as a whole and of the bucket. */
    private record Exchange(URI url, String bucket, List<Standing> standings, HttpResponse<byte[]> response) {
        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest request(URI url, String accept, Optional<Kept> kept) {
        var request = HttpRequest.newBuilder(url)
                .header("Accept", accept)
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "aigentsy-discovery");
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        kept.ifPresent(answer -> request.header("If-None-Match", answer.etag()));
        return request.GET().build();
    }

    private Answer answer(Exchange exchange, Optional<Kept> kept) {
        var headers = exchange.response().headers();
        int status = exchange.response().statusCode();
        if (RateLimitPolicy.limited(status, headers, exchange.body())) {
            throw refused(exchange);
        }
        calm(exchange);
        if (status == 304 && kept.isPresent()) {
            return new Answer(200, kept.get().body(), kept.get().more());
        }
        if (status == 200) {
            return keep(exchange);
        }
        if (status == 404 || status == 410) {
            return new Answer(status, "", false);
        }
        throw new SourceFailedException("GET " + exchange.url() + " answered " + status, status >= 500);
    }

    private Answer keep(Exchange exchange) {
        var headers = exchange.response().headers();
        boolean more = headers.allValues("link").stream().anyMatch(link -> link.contains("rel=\"next\""));
        var answer = new Answer(200, exchange.body(), more);
        headers.firstValue("etag")
                .ifPresent(etag -> cache.keep(exchange.url().toString(), new Kept(etag, answer.body(), more)));
        return answer;
    }

    private void requireFree(Standing standing) {
        if (standing.notBefore().isAfter(clock.instant())) {
            throw new SourceWaitsException(standing.notBefore(), standing.reason());
        }
    }

    /** A secondary limit is about the caller, so it holds for every request; a used-up window only for its own. */
    private SourceWaitsException refused(Exchange exchange) {
        var headers = exchange.response().headers();
        boolean primary =
                headers.firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent()
                        && headers.firstValue("retry-after").isEmpty();
        int strikes =
                (primary ? exchange.standings().getLast() : exchange.standings().getFirst()).strikes();
        Instant until = RateLimitPolicy.afterRefusal(headers, clock.instant(), strikes);
        String reason = (primary ? "rate limit" : "secondary rate limit") + " of "
                + settings.base().getHost();
        pace.hold(primary ? exchange.bucket() : ALL, new Standing(until, strikes + 1, reason));
        return new SourceWaitsException(until, reason);
    }

    /** An answer ends a row of refusals; the last one of a window makes the next request wait. */
    private void calm(Exchange exchange) {
        if (exchange.standings().getFirst().strikes() > 0) {
            pace.hold(ALL, Standing.FREE);
        }
        var headers = exchange.response().headers();
        Optional<Instant> until = RateLimitPolicy.afterAnswer(headers, clock.instant());
        if (until.isPresent() || exchange.standings().getLast().strikes() > 0) {
            String reason = "rate limit of " + settings.base().getHost();
            pace.hold(exchange.bucket(), new Standing(until.orElse(Instant.EPOCH), 0, reason));
        }
    }
}
