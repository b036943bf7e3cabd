package checks;

import invoice.Vat;
import testing.Check;
import testing.Tap;

public final class VatCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("VAT on goods only", 2000L, Vat.cents(10000, 0, false, 20));
        tap.equal("VAT on goods and taxed shipping", 2100L, Vat.cents(10000, 500, false, 20));
        tap.equal("no VAT at zero percent", 0L, Vat.cents(10000, 500, false, 0));
    }
}
