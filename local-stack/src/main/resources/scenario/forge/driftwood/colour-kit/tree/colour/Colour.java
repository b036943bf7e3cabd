package colour;

/** A colour from #rrggbb or #rgb. */
public record Colour(int red, int green, int blue) {

    public static Colour of(String hex) {
        String digits = hex.substring(1);
        digits = digits.length() == 3 ? "0" + digits.charAt(0) + "0" + digits.charAt(1) + "0" + digits.charAt(2) : digits;
        return new Colour(part(digits, 0), part(digits, 2), part(digits, 4));
    }

    private static int part(String digits, int from) {
        return Integer.parseInt(digits, from, from + 2, 16);
    }
}
