package checks;

import invoice.AccountNumber;
import testing.Check;
import testing.Tap;

public final class AccountNumberCheck implements Check {

    @Override
    public void run(Tap tap) {
        tap.equal("a right number", true, AccountNumber.isValid("GB82 WEST 1234 5698 7654 32"));
        tap.equal("a number without a country", false, AccountNumber.isValid("82 1234 5698 7654 32"));
        tap.equal("a number that is too short", false, AccountNumber.isValid("GB82 WEST"));
    }
}
