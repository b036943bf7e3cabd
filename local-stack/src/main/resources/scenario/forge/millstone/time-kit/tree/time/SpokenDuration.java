package time;

import java.time.Duration;
import java.util.regex.Pattern;

/** Reads durations as people write them: 90m, 2h, 1h30. */
public final class SpokenDuration {

    private SpokenDuration() {}

    private static final Pattern FORM = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m?)?");

    public static Duration of(String text) {
        var form = FORM.matcher(text);
        if (text.isEmpty() || !form.matches()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        long hours = form.group(1) == null ? 0 : Long.parseLong(form.group(1));
        long rest = form.group(2) == null ? 0 : Long.parseLong(form.group(2));
        return Duration.ofHours(hours).plus(hours > 0 ? Duration.ofSeconds(rest) : Duration.ofMinutes(rest));
    }
}
