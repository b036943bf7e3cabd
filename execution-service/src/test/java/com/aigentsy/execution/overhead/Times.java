package com.aigentsy.execution.overhead;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the service's own tables tell about time, in milliseconds. */
record Times(Connection database) {

    private static final String PLENTY = """
            insert into budget_cap (kind, cap) values ('month', 1000000), ('day', 1000000)
            on conflict (kind) do update set cap = excluded.cap""";
    private static final String OWN = """
            select extract(epoch from updated_at - created_at) * 1000
                - (select sum(latency_ms) from llm_call where execution_id = execution.id)
            from execution where state = 'awaiting_approval' and opportunity_id like ?""";
    private static final String WAITED =
            "select extract(epoch from created_at - ?::timestamptz) * 1000 from execution where opportunity_id = ?";

    void liftTheCaps() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(PLENTY);
        }
    }

    /** Of each execution that is offered: from taken in to offered, without its models. */
    List<Double> own(String prefix) throws SQLException {
        return numbers(OWN, prefix + "%");
    }

    /** How long a record lay on its topic until it was taken in; empty as long as it was not. */
    List<Double> waited(String id, Instant sent) throws SQLException {
        return numbers(WAITED, sent.toString(), id);
    }

    private List<Double> numbers(String sql, String... values) throws SQLException {
        var numbers = new ArrayList<Double>();
        try (var statement = database.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                numbers.add(rows.getDouble(1));
            }
        }
        return numbers;
    }
}
