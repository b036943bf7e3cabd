package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.learning.BaseRate;
import com.aigentsy.judgement.learning.BayesianLogistic;
import com.aigentsy.judgement.learning.BetaBinomial;
import com.aigentsy.judgement.learning.LegacyProbability;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The champion beside what it must beat, over the same history. {@code after} has the cases that were judged once the
 * first {@link #AFTER} outcomes were known.
 */
public record Comparison(Map<String, Report> models, Map<String, Report> after) {

    public static final String CHAMPION = "champion";
    public static final int AFTER = 2_000;
    public static final int CAPACITY = 12;

    public Comparison {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    public static Comparison of(List<PastCase> history, int capacity) {
        var contenders = contenders();
        var books = contenders.keySet().stream().map(Book::new).toList();
        new Replay(List.copyOf(contenders.values())).run(history, (past, predictions, matured) -> {
            for (int i = 0; i < books.size(); i++) {
                books.get(i).add(past, predictions.get(i), matured >= AFTER);
            }
        });
        var choice = new DailyChoice(capacity);
        var whole = new LinkedHashMap<String, Report>();
        var after = new LinkedHashMap<String, Report>();
        for (var book : books) {
            whole.put(book.name, Report.of(book.all, choice));
            after.put(book.name, Report.of(book.after, choice));
        }
        return new Comparison(whole, after);
    }

    private static Map<String, OutcomeModel> contenders() {
        var contenders = new LinkedHashMap<String, OutcomeModel>();
        contenders.put(CHAMPION, new BayesianLogistic());
        for (OutcomeModel each : List.of(new BetaBinomial(), new LegacyProbability(), new BaseRate())) {
            contenders.put(each.name(), each);
        }
        return contenders;
    }

    /** What one model said. */
    private static final class Book {
        private final String name;
        private final List<Judged> all = new ArrayList<>();
        private final List<Judged> after = new ArrayList<>();

        private Book(String name) {
            this.name = name;
        }

        private void add(PastCase past, Prediction prediction, boolean late) {
            var judged = new Judged(past, prediction.accepted(), past.stakes().netValue(prediction.paid()));
            all.add(judged);
            if (late) {
                after.add(judged);
            }
        }
    }
}
