package invoice;

import java.util.Locale;

/** Prints the amount of a credit note; cents may be given as a positive or a negative number. */
public final class CreditNote {

    private CreditNote() {}

    public static String amount(long cents) {
        return "-" + String.format(Locale.ROOT, "%.2f", cents / 100.0);
    }
}
