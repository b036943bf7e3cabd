package text;

/** Shortens a text to a number of characters. */
public final class Truncate {

    private Truncate() {}

    public static String to(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
