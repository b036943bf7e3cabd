package com.aigentsy.discovery.github;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's rate limits, as its documentation asks clients to honour them: after a refusal wait {@code retry-after}; else
 * until {@code x-ratelimit-reset}; else a minute, doubled with each refusal in a row. Reset times are GitHub's clock, so
 * they are measured from its {@code date}.
 */
final class RateLimitPolicy {

    private static final Duration FLOOR = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    private RateLimitPolicy() {}

    /** Whether a 403 or 429 is about limits; any other 403 is a refusal for good. */
    static boolean limited(int status, HttpHeaders headers, String body) {
        String message = body.substring(0, Math.min(body.length(), 2_000)).toLowerCase(Locale.ROOT);
        return status == 429
                || status == 403
                        && (number(headers, "retry-after").isPresent()
                                || usedUp(headers)
                                || message.contains("rate limit")
                                || message.contains("abuse detection"));
    }

    /** Until when a refused caller stays away; {@code strikes} counts the refusals in a row before this one. */
    static Instant afterRefusal(HttpHeaders headers, Instant now, int strikes) {
        OptionalLong retryAfter = number(headers, "retry-after");
        Duration wait = retryAfter.isPresent()
                ? Duration.ofSeconds(retryAfter.getAsLong())
                : untilReset(headers, now).orElseGet(() -> MINUTE.multipliedBy(1L << Math.min(strikes, 6)));
        return now.plus(bounded(wait));
    }

    /** The last request of a window was answered: the next one waits for its end. */
    static Optional<Instant> afterAnswer(HttpHeaders headers, Instant now) {
        return usedUp(headers) ? untilReset(headers, now).map(wait -> now.plus(bounded(wait))) : Optional.empty();
    }

    private static boolean usedUp(HttpHeaders headers) {
        return number(headers, "x-ratelimit-remaining").equals(OptionalLong.of(0));
    }

    private static Optional<Duration> untilReset(HttpHeaders headers, Instant now) {
        OptionalLong reset = number(headers, "x-ratelimit-reset");
        Instant theirNow = headers.firstValue("date").map(RateLimitPolicy::date).orElse(now);
        return reset.isPresent()
                ? Optional.of(Duration.between(theirNow, Instant.ofEpochSecond(reset.getAsLong())))
                : Optional.empty();
    }

    private static Duration bounded(Duration wait) {
        Duration longEnough = wait.compareTo(FLOOR) < 0 ? FLOOR : wait;
        return longEnough.compareTo(LONGEST) > 0 ? LONGEST : longEnough;
    }

    private static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(text -> text.strip().matches("\\d{1,12}"))
                .map(text -> OptionalLong.of(Long.parseLong(text.strip())))
                .orElseGet(OptionalLong::empty);
    }
}
