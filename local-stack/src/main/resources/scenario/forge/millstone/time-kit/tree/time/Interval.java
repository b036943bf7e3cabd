package time;

/** Half-open stretches of minutes: the start belongs to it, the end does not. */
public final class Interval {

    private Interval() {}

    public static boolean overlap(int start, int end, int otherStart, int otherEnd) {
        return start <= otherEnd && otherStart <= end;
    }
}
