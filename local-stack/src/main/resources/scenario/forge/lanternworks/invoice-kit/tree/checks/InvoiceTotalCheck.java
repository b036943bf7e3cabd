package checks;

import invoice.InvoiceTotal;
import java.util.List;
import testing.Check;
import testing.Tap;

public final class InvoiceTotalCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("an empty invoice is zero", 0L, InvoiceTotal.cents(List.of()));
        tap.equal("whole cents add up", 350L, InvoiceTotal.cents(List.of(1000L, 2500L)));
        tap.equal("half a cent is rounded up", 101L, InvoiceTotal.cents(List.of(1005L)));
    }
}
