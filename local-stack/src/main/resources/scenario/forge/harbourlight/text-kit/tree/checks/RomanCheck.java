package checks;

import testing.Suite;
import text.Roman;

public final class RomanCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("small numbers", Roman.of(14), "XIV");
        suite.expect("a year", Roman.of(2026), "MMXXVI");
    }
}
