package checks;

import testing.Suite;
import text.Truncate;

public final class TruncateCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("a short text stays", Truncate.to(5, "abc"), "abc");
        suite.expect("a long text is cut", Truncate.to(3, "abcdef"), "abc…");
    }
}
