package invoice;

import java.time.LocalDate;

/** When an invoice is to be paid. */
public final class DueDate {

    private DueDate() {}

    public static LocalDate inMonths(LocalDate issued, int months) {
        LocalDate first = issued.withDayOfMonth(1).plusMonths(months);
        return first.plusDays(issued.getDayOfMonth() - 1);
    }
}
