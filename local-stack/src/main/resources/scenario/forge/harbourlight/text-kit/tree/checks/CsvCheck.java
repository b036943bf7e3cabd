package checks;

import java.util.List;
import testing.Suite;
import text.Csv;

public final class CsvCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("plain values", Csv.split("a,b,,d"), List.of("a", "b", "", "d"));
        suite.expect("quotes are taken off", Csv.split("\"a\",b"), List.of("a", "b"));
        suite.expect("doubled quotes are one", Csv.split("\"say \"\"hi\"\"\""), List.of("say \"hi\""));
    }
}
