package checks;

import invoice.DueDate;
import java.time.LocalDate;
import testing.Check;
import testing.Tap;

public final class DueDateCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("one month later", LocalDate.of(2026, 4, 15), DueDate.inMonths(LocalDate.of(2026, 3, 15), 1));
        tap.equal("over the turn of the year", LocalDate.of(2027, 1, 5), DueDate.inMonths(LocalDate.of(2026, 11, 5), 2));
    }
}
