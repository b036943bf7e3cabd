package com.aigentsy.outcome;

import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The learning tables made anew beside the live ones, and put in their place. Blocking. */
public interface Rebuilds {

    /** Asks for a rebuild; the one that is running already is as good as a new one. */
    UUID request(Instant now);

    Optional<Rebuild> latest();

    /** Drops what an attempt before this one left behind and opens an empty generation, which counts from now on. */
    long open(UUID rebuild);

    /** Adds what was read; conflicts when a later attempt has taken over. */
    void add(UUID rebuild, long generation, List<Statement> read, int events);

    Comparison compare(long generation);

    /** Puts the generation in the live one's place; conflicts when a later attempt has taken over. */
    void swap(long generation);

    /** Writes down how it ended and drops every generation that is not live. */
    void close(UUID rebuild, Ended ended, Instant now);

    /** The last rebuild, as far as it came; checksums are there once they were compared. */
    record Rebuild(
            UUID id,
            String state,
            long events,
            @Nullable String liveChecksum,
            @Nullable String rebuiltChecksum,
            @Nullable Boolean equal,
            @Nullable Boolean swapped,
            @Nullable String error) {}

    /** Both generations at one moment; {@code missing} is how many opportunities only the live one knows. */
    record Comparison(String live, String rebuilt, long missing) {

        public boolean equal() {
            return live.equals(rebuilt);
        }
    }

    /** {@code comparison} and {@code error} exclude each other, unless the swap was refused. */
    record Ended(
            @Nullable Comparison comparison,
            boolean swapped,
            @Nullable String error) {}
}
