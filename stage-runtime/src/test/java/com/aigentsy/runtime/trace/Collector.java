package com.aigentsy.runtime.trace;

import com.aigentsy.runtime.testing.OtlpReceiver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Where the service under test sends its spans, and the switch that makes it. */
public class Collector implements QuarkusTestResourceLifecycleManager {

    static final OtlpReceiver RECEIVER = OtlpReceiver.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "AIGENTSY_OTEL", "on",
                "AIGENTSY_OTEL_ENDPOINT", RECEIVER.url(),
                "quarkus.otel.bsp.schedule.delay", "200ms");
    }

    @Override
    public void stop() {
        // kept: the next class that asks for it meets the same
    }
}
