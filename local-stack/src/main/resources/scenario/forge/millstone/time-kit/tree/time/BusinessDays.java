package time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts Mondays to Fridays from the first day to the day before the last. */
public final class BusinessDays {

    private BusinessDays() {}

    public static int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return days;
    }
}
