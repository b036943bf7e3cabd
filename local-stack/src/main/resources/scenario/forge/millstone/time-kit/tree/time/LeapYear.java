package time;

/** The Gregorian rule. */
public final class LeapYear {

    private LeapYear() {}

    public static boolean is(int year) {
        return year % 4 == 0;
    }
}
