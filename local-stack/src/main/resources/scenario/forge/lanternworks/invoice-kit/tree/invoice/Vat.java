package invoice;

/** VAT on goods and shipping, in cents. */
public final class Vat {

    private Vat() {}

    public static long cents(long goods, long shipping, boolean shippingExempt, int percent) {
        return Math.round((goods + shipping) * percent / 100.0);
    }
}
