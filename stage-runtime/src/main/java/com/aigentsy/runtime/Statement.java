package com.aigentsy.runtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SQL statement with its {@code $1..} parameters; with {@code expectedRows}, any other count is a conflict. */
public record Statement(
        String sql,
        List<@Nullable Object> parameters,
        @Nullable Integer expectedRows) {

    public Statement {
        parameters = Collections.unmodifiableList(parameters);
    }

    public static Statement of(String sql, @Nullable Object... parameters) {
        return new Statement(sql, Arrays.asList(parameters.clone()), null);
    }

    /** Rolls everything back with a {@link ConflictException} unless exactly so many rows were touched. */
    public Statement expecting(int rows) {
        return new Statement(sql, parameters, rows);
    }
}
