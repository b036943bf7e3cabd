package time;

import java.time.LocalDate;

/** The number of the ISO 8601 week. */
public final class IsoWeek {

    private IsoWeek() {}

    public static int of(LocalDate date) {
        return (date.getDayOfYear() - 1) / 7 + 1;
    }
}
