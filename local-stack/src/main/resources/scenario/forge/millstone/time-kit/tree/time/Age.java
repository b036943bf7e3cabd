package time;

import java.time.LocalDate;

/** Completed years of life on a day. */
public final class Age {

    private Age() {}

    public static int on(LocalDate day, LocalDate born) {
        return day.getYear() - born.getYear();
    }
}
