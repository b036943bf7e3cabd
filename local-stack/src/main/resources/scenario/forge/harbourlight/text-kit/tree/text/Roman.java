package text;

/** Roman numerals from 1 to 3999. */
public final class Roman {

    private Roman() {}

    private static final int[] VALUES = {1000, 500, 100, 50, 10, 9, 5, 4, 1};
    private static final String[] SYMBOLS = {"M", "D", "C", "L", "X", "IX", "V", "IV", "I"};

    public static String of(int number) {
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(SYMBOLS[i]);
            }
        }
        return roman.toString();
    }
}
