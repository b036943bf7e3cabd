package checks;

import time.Interval;

public final class IntervalCheck extends testing.Cases {

    @Override
    public void run() {
        same("one inside the other", true, Interval.overlap(0, 60, 10, 20));
        same("far apart", false, Interval.overlap(0, 10, 30, 40));
    }
}
