package com.aigentsy.pipeline.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path MONITORING = REPOSITORY.resolve("k8s/components/monitoring");

    private final Meters meters = Meters.of(REPOSITORY);

    @Test
    void everyMetricAndLabelOfADashboardExists() {
        assertThat(expressions("dashboards/aigentsy.json"))
                .hasSizeGreaterThan(10)
                .allSatisfy(promql -> assertThat(meters.unknown(promql)).isEmpty());
    }

    @Test
    void everyMetricAndLabelOfAnAlertExists() {
        assertThat(expressions("alerts.yaml"))
                .hasSizeGreaterThan(5)
                .allSatisfy(promql -> assertThat(meters.unknown(promql)).isEmpty());
    }

    @Test
    void aMisspeltMetricOrLabelIsFound() {
        assertThat(meters.unknown("sum by (stage) (rate(stage_decision_total[5m]))"))
                .containsExactly("stage_decision_total");
        assertThat(meters.unknown("max(outbox_pending{servise=\"x\"})")).containsExactly("servise");
    }

    @Test
    void anExpressionIsReadIntoItsMetricsAndLabels() {
        var read = Expression.of("sum(increase(a_total{stage=\"learn\"}[7d])) > 2.0 and max by (le, pod) (b / c) == 0");

        assertThat(read.metrics()).containsExactly("a_total", "b", "c");
        assertThat(read.labels()).containsExactly("le", "pod", "stage");
    }

    private static List<String> expressions(String file) {
        try {
            return new YAMLMapper().readTree(MONITORING.resolve(file).toFile()).findValuesAsText("expr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
