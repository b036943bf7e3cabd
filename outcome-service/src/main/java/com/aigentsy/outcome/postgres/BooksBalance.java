package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.domain.Balance;
import com.aigentsy.outcome.domain.Balance.Problem;
import com.aigentsy.runtime.Database;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums the books and looks for events that contradict each other. */
final class BooksBalance {

    private static final String COUNTS = """
            select standing, outcome, count(*) as n from opportunity_books
            where discovered_at is not null group by standing, outcome""";

    private static final String IRREGULAR = """
            select id, events, forks, last_sequence, completions, discovered_at is null as undiscovered
            from opportunity
            where forks > 0 or events <> last_sequence or completions > 1 or discovered_at is null
            order by id limit 100""";

    private final Database database;

    BooksBalance(Database database) {
        this.database = database;
    }

    Balance balance() {
        Map<String, Long> completed = new HashMap<>();
        Map<String, Long> standings = new HashMap<>();
        for (Row row : database.query(COUNTS)) {
            if (row.getString("standing").equals("completed")) {
                completed.put(row.getString("outcome"), row.getLong("n"));
            } else {
                standings.put(row.getString("standing"), row.getLong("n"));
            }
        }
        return Balance.of(completed, standings, problems());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        database.query(IRREGULAR).forEach(row -> addIrregularities(row, problems));
        return problems;
    }

    private static void addIrregularities(Row row, List<Problem> problems) {
        String id = row.getString("id");
        if (row.getBoolean("undiscovered")) {
            problems.add(
                    new Problem(Problem.UNDISCOVERED, id, "something happened to it, but it was never discovered"));
        }
        int numbers = row.getInteger("events") - row.getInteger("forks");
        if (numbers < row.getLong("last_sequence")) {
            problems.add(new Problem(
                    Problem.SEQUENCE_GAP,
                    id,
                    numbers + " sequence numbers, but the last is " + row.getLong("last_sequence")));
        }
        if (row.getInteger("forks") > 0) {
            problems.add(new Problem(
                    Problem.SEQUENCE_FORK, id, row.getInteger("forks") + " events repeat a sequence number"));
        }
        if (row.getInteger("completions") > 1) {
            problems.add(new Problem(Problem.COMPLETED_TWICE, id, row.getInteger("completions") + " completions"));
        }
    }
}
