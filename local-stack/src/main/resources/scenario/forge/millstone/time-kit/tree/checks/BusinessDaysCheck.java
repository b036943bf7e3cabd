package checks;

import java.time.LocalDate;
import time.BusinessDays;

public final class BusinessDaysCheck extends testing.Cases {

    @Override
    public void run() {
        same("a weekend has none", 0, BusinessDays.between(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));
    }
}
