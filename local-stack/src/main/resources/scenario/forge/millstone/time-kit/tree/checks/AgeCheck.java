package checks;

import java.time.LocalDate;
import time.Age;

public final class AgeCheck extends testing.Cases {

    @Override
    public void run() {
        same("after the birthday", 36, Age.on(LocalDate.of(2026, 11, 23), LocalDate.of(1990, 5, 1)));
    }
}
