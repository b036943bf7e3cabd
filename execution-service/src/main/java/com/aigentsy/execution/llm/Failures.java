package com.aigentsy.execution.llm;

import com.aigentsy.execution.generation.ProviderFailure;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.Set;

/** Tells a provider's failure from an answer we cannot read: the first may be asked elsewhere, the second was paid. */
final class Failures {

    /** What a provider says before it takes a request; after any other failure of the server an answer may be billed. */
    private static final Set<Integer> NOT_TAKEN = Set.of(503, 529);

    private Failures() {}

    /** Empty for an answer that came and could not be read. */
    static Optional<ProviderFailure> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<ProviderFailure> known = known(cause, failure);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** The lease was lost or the service stops: nobody waits for this answer, and its reservation will count as spent. */
    static boolean interrupted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    private static Optional<ProviderFailure> known(Throwable cause, Throwable whole) {
        return switch (cause) {
            case HttpException http -> Optional.of(status(http, whole));
            case ConnectException e -> unreachable(e);
            case HttpConnectTimeoutException e -> unreachable(e);
            case UnresolvedAddressException e -> unreachable(e);
            case HttpTimeoutException e -> Optional.of(new ProviderFailure("timed_out", true, e));
            case com.fasterxml.jackson.core.JacksonException unreadable -> Optional.empty();
            case IOException e -> Optional.of(new ProviderFailure("connection_lost", true, e));
            case TimeoutException e when e.getCause() == null -> Optional.of(new ProviderFailure("timed_out", true, e));
            default -> Optional.empty();
        };
    }

    private static ProviderFailure status(HttpException http, Throwable whole) {
        return new ProviderFailure(
                "status_" + http.statusCode(), perhapsBilled(http.statusCode()), new Summary(http, whole));
    }

    private static boolean perhapsBilled(int status) {
        return status == 408 || status >= 500 && !NOT_TAKEN.contains(status);
    }

    private static Optional<ProviderFailure> unreachable(Throwable cause) {
        return Optional.of(new ProviderFailure("unreachable", false, cause));
    }

    /** Providers repeat the request in their errors; one short line is enough for the operator. */
    private static final class Summary extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Summary(HttpException http, Throwable whole) {
            super(
                    String.valueOf(http.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .transform(Summary::brief),
                    whole);
        }

        private static String brief(String line) {
            return line.length() > 200 ? line.substring(0, 200) + "…" : line;
        }
    }
}
