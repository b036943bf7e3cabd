package com.aigentsy.gateway.effect;

import com.aigentsy.gateway.effect.Answer.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From an answer to its meaning. Whatever is not provably applied, refused or not applied is unclear. */
public final class Classification {

    /** The reason of a refusal that a ready pull request would not meet. */
    public static final String DRAFT_REFUSED = "draft_refused";

    /** GitHub asks for at least a minute when it names no time (docs: "rate limits for the REST API"). */
    private static final Duration UNNAMED_WAIT = Duration.ofMinutes(1);

    private static final String REFUSED_422 = "platform_refused_422";

    /** What is said of a commit or branch that was pushed a moment ago; the second is about the head of a pull request. */
    private static final Pattern TOO_EARLY =
            Pattern.compile("object does not exist|\"field\"\\s*:\\s*\"head\"\\s*,\\s*\"code\"\\s*:\\s*\"invalid\"");

    private Classification() {}

    public static Verdict of(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.NotSent notSent -> new Verdict.NotSent(notSent.why());
            case Answer.Lost lost -> new Verdict.Unclear(lost.why());
            case Reply reply -> reply(reply, now);
        };
    }

    private static Verdict reply(Reply reply, Instant now) {
        if (reply.ok()) {
            return new Verdict.Accepted();
        }
        if (limited(reply)) {
            return new Verdict.Limited(quietUntil(reply, now), detail(reply));
        }
        return switch (reply.status()) {
            case 401 -> new Verdict.Unauthorized(detail(reply));
            case 403, 404 -> new Verdict.Refused("platform_refused_" + reply.status(), detail(reply));
            case 422 -> unprocessable(reply);
            default -> new Verdict.Unclear(detail(reply));
        };
    }

    private static Verdict unprocessable(Reply reply) {
        String body = reply.body().toLowerCase(Locale.ROOT);
        if (body.contains("already exist")) {
            return new Verdict.Exists(detail(reply));
        }
        if (TOO_EARLY.matcher(body).find()) {
            return new Verdict.TooEarly(REFUSED_422, detail(reply));
        }
        boolean draft = body.contains("draft") && body.contains("not supported");
        return new Verdict.Refused(draft ? DRAFT_REFUSED : REFUSED_422, detail(reply));
    }

    private static boolean limited(Reply reply) {
        if (reply.status() == 429) {
            return true;
        }
        String body = reply.body().toLowerCase(Locale.ROOT);
        return reply.status() == 403
                && (reply.header("retry-after").isPresent()
                        || reply.header("x-ratelimit-remaining")
                                .filter("0"::equals)
                                .isPresent()
                        || body.contains("rate limit")
                        || body.contains("abuse detection"));
    }

    /** Retry-After (seconds or a date) counts before x-ratelimit-reset (epoch seconds). */
    private static Instant quietUntil(Reply reply, Instant now) {
        return reply.header("retry-after")
                .flatMap(text -> retryAfter(text, now))
                .or(() -> reply.header("x-ratelimit-reset").flatMap(Classification::epochSeconds))
                .filter(until -> until.isAfter(now))
                .orElse(now.plus(UNNAMED_WAIT));
    }

    private static Optional<Instant> retryAfter(String text, Instant now) {
        if (text.strip().matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(text.strip())));
        }
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> epochSeconds(String text) {
        return text.strip().matches("\\d{1,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.strip())))
                : Optional.empty();
    }

    private static String detail(Reply reply) {
        String body = reply.body().strip();
        return reply.status() + " " + (body.length() > 300 ? body.substring(0, 300) : body);
    }
}
