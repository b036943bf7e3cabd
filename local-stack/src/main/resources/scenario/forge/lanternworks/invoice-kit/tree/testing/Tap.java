package testing;

import java.util.Objects;

/** Compares and prints the Test Anything Protocol. */
public final class Tap {

    private int run;
    private int failed;

    public void equal(String name, Object expected, Object actual) {
        run++;
        if (Objects.equals(expected, actual)) {
            System.out.println("ok " + run + " - " + name);
            return;
        }
        failed++;
        System.out.println("not ok " + run + " - " + name);
        System.out.println("# expected " + expected + " but was " + actual);
    }

    /** Prints the plan; the answer is the exit code. */
    public int finish() {
        System.out.println("1.." + run);
        return failed == 0 ? 0 : 1;
    }
}
