package com.aigentsy.runtime;

import java.util.Objects;
import java.util.stream.Stream;

/** The database could not be asked or did not answer; whether a commit arrived is open. Waiting heals it. */
public class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAwayException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    static boolean behind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(DatabaseAwayException.class::isInstance);
    }
}
