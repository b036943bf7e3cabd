package testing;

import java.util.ArrayList;
import java.util.List;

/** A group of tests; counts over all groups. */
public abstract class Cases {

    private static final List<String> FAILURES = new ArrayList<>();
    private static int run;

    public abstract void run();

    protected void same(String name, Object expected, Object actual) {
        run++;
        if (!expected.equals(actual)) {
            FAILURES.add(name + ": expected " + expected + ", got " + actual);
        }
    }

    public static int report() {
        FAILURES.forEach(failure -> System.out.println("FAILED " + failure));
        System.out.println("Tests run: " + run + ", Failures: " + FAILURES.size());
        return FAILURES.isEmpty() ? 0 : 1;
    }
}
