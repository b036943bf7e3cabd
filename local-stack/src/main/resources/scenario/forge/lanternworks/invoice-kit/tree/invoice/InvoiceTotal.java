package invoice;

import java.util.List;

/** Adds up an invoice. Lines are in tenths of a cent, the total is in whole cents. */
public final class InvoiceTotal {

    private InvoiceTotal() {}

    public static long cents(List<Long> lines) {
        long total = 0;
        for (long line : lines) {
            total += Math.round(line / 10.0);
        }
        return total;
    }
}
