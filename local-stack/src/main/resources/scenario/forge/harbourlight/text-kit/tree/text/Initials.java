package text;

/** The first letters of a name's words, as capitals. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var initials = new StringBuilder();
        for (String word : name.strip().split(" ")) {
            if (!word.isEmpty()) {
                initials.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }
}
