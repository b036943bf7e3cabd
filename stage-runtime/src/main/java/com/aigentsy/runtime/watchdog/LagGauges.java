package com.aigentsy.runtime.watchdog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code consumer_lag}: records not yet read, as the broker counts them, so that a consumer that stands still has one. */
@ApplicationScoped
class LagGauges {

    private final MultiGauge gauges;

    LagGauges(MeterRegistry meters) {
        gauges = MultiGauge.builder("consumer_lag").register(meters);
    }

    void show(Map<WatchedGroup, List<Standing>> groups) {
        Map<Tags, Long> lags = new HashMap<>();
        groups.forEach((group, standings) -> standings.forEach(standing -> lags.merge(
                Tags.of("group", group.id(), "topic", standing.partition().topic()), standing.lag(), Long::sum)));
        gauges.register(
                lags.entrySet().stream()
                        .<Row<?>>map(lag -> Row.of(lag.getKey(), lag.getValue()))
                        .toList(),
                true);
    }
}
