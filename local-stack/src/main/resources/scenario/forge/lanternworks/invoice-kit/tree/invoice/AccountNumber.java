package invoice;

/** International bank account numbers. */
public final class AccountNumber {

    private AccountNumber() {}

    public static boolean isValid(String iban) {
        String bare = iban.replace(" ", "");
        return bare.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    }
}
