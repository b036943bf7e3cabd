package checks;

import java.time.Duration;
import time.SpokenDuration;

public final class SpokenDurationCheck extends testing.Cases {

    @Override
    public void run() {
        same("minutes", Duration.ofMinutes(90), SpokenDuration.of("90m"));
        same("hours", Duration.ofHours(2), SpokenDuration.of("2h"));
    }
}
