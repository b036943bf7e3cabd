package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Answer.Reply;
import com.aigentsy.gateway.effect.Classification;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.gateway.effect.Verdict;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.MalformedJsonException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from GitHub; what cannot be read now says when to ask again. */
public final class GitHubReader {

    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int MOST_PAGES = 10;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    private final GitHubHttp http;
    private final Clock clock;

    public GitHubReader(GitHubHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** The thing, or nothing where GitHub says 404 or 410. */
    <T> Optional<T> one(String path, Class<T> type) {
        Reply reply = reply(path, null);
        return reply.ok() ? Optional.of(parse(reply, type)) : Optional.empty();
    }

    /** All pages, as far as ten; {@code array} is the array type of the items. */
    <T> List<T> all(String path, Class<T[]> array) {
        List<T> items = new ArrayList<>();
        String next = path;
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            Reply reply = reply(next, null);
            if (reply.ok()) {
                items.addAll(List.of(parse(reply, array)));
            }
            next = reply.header("link").flatMap(this::following).orElse(null);
        }
        return items;
    }

    /** 2xx, 304, 404, 409 or 410; everything else is not readable now. */
    Reply reply(String path, @Nullable String etag) {
        Instant now = clock.instant();
        Answer answer = http.read(path, etag, Deadline.in(TOTAL, clock));
        if (answer instanceof Reply reply
                && (reply.ok() || List.of(304, 404, 409, 410).contains(reply.status()))) {
            return reply;
        }
        throw unreadable(Classification.of(answer, now), now);
    }

    private static NotReadableException unreadable(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Unauthorized it -> new NotReadableException("unauthorized", it.detail(), LATER, "operator");
            case Verdict.Limited it ->
                new NotReadableException(
                        NotReadableException.LIMITED, it.detail(), Duration.between(now, it.until()), null);
            case Verdict.Refused it -> new NotReadableException(it.reason(), it.detail(), LATER, "operator");
            case Verdict.TooEarly it -> new NotReadableException("platform_unreadable", it.detail(), SOON, null);
            case Verdict.NotSent it -> new NotReadableException("platform_unreachable", it.detail(), SOON, null);
            case Verdict.Unclear it -> new NotReadableException("platform_unreadable", it.detail(), SOON, null);
            case Verdict.Exists it -> new NotReadableException("platform_unreadable", it.detail(), SOON, null);
            case Verdict.Accepted _ -> new NotReadableException("platform_unreadable", "accepted", SOON, null);
        };
    }

    static <T> T parse(Reply reply, Class<T> type) {
        try {
            return EventJson.read(reply.body(), type);
        } catch (MalformedJsonException e) {
            throw new NotReadableException("platform_unreadable", String.valueOf(e.getMessage()), SOON, null);
        }
    }

    /** Only ever the same server: the token travels with the request. */
    private Optional<String> following(String link) {
        String root = http.account().api().toString().replaceAll("/+$", "");
        Matcher next = NEXT.matcher(link);
        return next.find() && next.group(1).startsWith(root + "/")
                ? Optional.of(next.group(1).substring(root.length()))
                : Optional.empty();
    }

    /** One segment of a path or one value of a query. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A branch in a path, whose slashes stay. */
    static String branch(String name) {
        return part(name).replace("%2F", "/");
    }
}
