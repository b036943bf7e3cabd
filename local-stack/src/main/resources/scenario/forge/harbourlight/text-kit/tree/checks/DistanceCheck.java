package checks;

import testing.Suite;
import text.Distance;

public final class DistanceCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("kitten and sitting", Distance.between("kitten", "sitting"), 3);
        suite.expect("equal words", Distance.between("same", "same"), 0);
        suite.expect("against nothing", Distance.between("", "abc"), 3);
    }
}
