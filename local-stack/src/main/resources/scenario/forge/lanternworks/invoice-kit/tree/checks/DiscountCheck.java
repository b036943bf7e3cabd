package checks;

import invoice.Discount;
import testing.Check;
import testing.Tap;

public final class DiscountCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("ten percent off", 900L, Discount.apply(1000, 10));
        tap.equal("no discount", 1000L, Discount.apply(1000, 0));
        tap.equal("everything off", 0L, Discount.apply(1000, 100));
    }
}
