package checks;

import invoice.CreditNote;
import testing.Check;
import testing.Tap;

public final class CreditNoteCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("a positive amount becomes negative", "-12.50", CreditNote.amount(1250));
    }
}
