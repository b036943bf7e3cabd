package checks;

import java.time.LocalDate;
import time.IsoWeek;

public final class IsoWeekCheck extends testing.Cases {

    @Override
    public void run() {
        same("a year that starts on a Monday", 10, IsoWeek.of(LocalDate.of(2024, 3, 5)));
    }
}
