package checks;

import java.util.List;
import testing.Suite;
import text.Wrap;

public final class WrapCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("a short line stays", Wrap.lines("one two", 20), List.of("one two"));
    }
}
