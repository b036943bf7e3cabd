/** Two letters cast as one. */
final class Ligature {

    private Ligature() {}

    static String of(String letters) {
        return letters.equals("fi") ? "ﬁ" : letters;
    }
}
