package invoice;

/** Takes a percentage off a price in cents. */
public final class Discount {

    private Discount() {}

    public static long apply(long cents, int percent) {
        return cents - Math.round(cents * percent / 100.0);
    }
}
