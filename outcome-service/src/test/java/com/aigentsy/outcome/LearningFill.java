package com.aigentsy.outcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Fills a generation of the learning tables as so many endings would have, with keys that become more with them. */
record LearningFill(Connection connection, long generation, int outcomes) {

    private static final List<String> ENDINGS = List.of("won", "lost", "expired", "skipped");

    void run() throws SQLException {
        execute("""
                insert into outcome (generation, opportunity_id, event_id, outcome, reason, completed_at)
                select ?, 'github_' || i, gen_random_uuid(), 'lost', 'ci', now() from generate_series(1, ?) i""", outcomes);
        execute("insert into reached select ?, 'github_' || i, 31 from generate_series(1, ?) i", outcomes);
        for (String table : List.of("platform", "platform_type", "source", "loss_reason", "price_band", "spend")) {
            tally(table, "'key-' || i", ENDINGS, keys());
        }
        for (String table : List.of("brier", "log_loss")) {
            tally(table, "'model-' || i", List.of("won", "lost"), keys());
        }
        tally("calibration", "'model-' || i / 10 || '/' || i % 10", List.of("won", "lost"), 10 * keys());
        tally("scores", "'model/' || (date '1900-01-01' + i * 7)", List.of("1", "2", "3"), keys());
        execute("""
                insert into funnel (generation, cohort, platform, stage, reached, seconds)
                select ?, date '2000-01-01' + i, 'github', s, 9, 99 from generate_series(1, ?) i,
                unnest(array['discovered', 'scored', 'priced', 'submitted', 'completed']) s""", keys());
    }

    /** More than a page from the beginning, so that pages are equally long. */
    private int keys() {
        return 200 + outcomes / 50;
    }

    private void tally(String table, String key, List<String> outcomeWords, int rows) throws SQLException {
        execute(
                "insert into tally (generation, name, key, outcome, n, total) select ?, '" + table + "', " + key
                        + ", o, 9, 2700000 from generate_series(1, ?) i, unnest(array['"
                        + String.join("', '", outcomeWords)
                        + "']) o",
                rows);
    }

    private void execute(String sql, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, generation);
            statement.setInt(2, rows);
            statement.executeUpdate();
        }
    }
}
