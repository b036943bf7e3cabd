package text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines of at most the given width, between words. */
public final class Wrap {

    private Wrap() {}

    public static List<String> lines(String paragraph, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
