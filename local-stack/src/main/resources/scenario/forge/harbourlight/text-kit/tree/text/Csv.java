package text;

import java.util.Arrays;
import java.util.List;

/** Splits one line of comma separated values; a value may stand in double quotes. */
public final class Csv {

    private Csv() {}

    public static List<String> split(String line) {
        return Arrays.stream(line.split(",", -1)).map(Csv::unquoted).toList();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }
}
