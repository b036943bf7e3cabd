package checks;

import testing.Suite;
import text.Initials;

public final class InitialsCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("two words", Initials.of("ada lovelace"), "AL");
    }
}
