package checks;

import time.LeapYear;

public final class LeapYearCheck extends testing.Cases {

    @Override
    public void run() {
        same("2024 is a leap year", true, LeapYear.is(2024));
        same("2026 is none", false, LeapYear.is(2026));
    }
}
