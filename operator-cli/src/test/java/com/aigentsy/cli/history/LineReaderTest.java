package com.aigentsy.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.judgement.backtest.Course.Ending;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {

    @Test
    void everyFieldIsRead() {
        var line = LineReader.read("""
                {"id":"a","platform":"github","type":"design","value":500,"urgency":"high","source":"algora",
                 "dimension":"pain_points","created_at":"2026-01-01T00:00:00Z","decided_at":"2026-01-01T02:00:00+02:00",
                 "features":{"stars":12,"ci":true,"unknown":null},"cost_now":1.5,"cost_to_deliver":20,
                 "outcome":"won","completed_at":"2026-01-03","paid":false,"something else":[]}
                """);

        assertThat(line.words().source()).isEqualTo("algora");
        assertThat(line.stakes().value()).isEqualTo(500);
        assertThat(line.stakes().costNow()).isEqualTo(1.5);
        assertThat(line.stakes().bounty()).isFalse();
        assertThat(line.features()).containsOnly(Map.entry("stars", 12.0), Map.entry("ci", 1.0));
        assertThat(line.course().decidedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(line.course().completedAt()).isEqualTo(Instant.parse("2026-01-03T00:00:00Z"));
        assertThat(line.course().ending()).isEqualTo(Ending.WON);
        assertThat(line.course().paid()).isFalse();
    }

    @Test
    void whatMayBeMissingIsUnknown() {
        var line = LineReader.read(
                "{\"id\":7,\"platform\":\"x\",\"type\":\"y\",\"value\":null,\"created_at\":\"2026-01-01\",\"outcome\":\"expired\"}");

        assertThat(line.id()).isEqualTo("7");
        assertThat(line.stakes().value()).isNull();
        assertThat(line.stakes().costNow()).isZero();
        assertThat(line.features()).isEmpty();
        assertThat(line.course().decidedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(line.course().completedAt()).isNull();
        assertThat(line.pastCase().maturedAt()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T10:00:00.123456+00:00, 2026-01-01T10:00:00.123456Z",
        "2026-01-01T10:00:00-0530, 2026-01-01T15:30:00Z",
        "2026-01-01 10:00, 2026-01-01T10:00:00Z",
        "2026-01-01, 2026-01-01T00:00:00Z"
    })
    void timesMayHaveAnyOffsetOrNone(String written, Instant meant) {
        assertThat(Timestamps.read("decided_at", written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'nonsense' | not JSON",
                "'[1]' | not a JSON object",
                "'{} {}' | not JSON",
                "'{}' | id is missing",
                "'{\"id\":\"a\",\"platform\":\"\"}' | platform is missing",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\"}' | decided_at is missing",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"decided_at\":\"soon\",\"outcome\":\"won\"}' | decided_at is no ISO 8601 time",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"decided_at\":\"+999999999-12-31\",\"outcome\":\"won\"}' | decided_at is not between the years",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"decided_at\":\"2026-01-01\"}' | outcome is missing",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"decided_at\":\"2026-01-01\",\"outcome\":\"drawn\"}' | outcome is not won, lost or expired: drawn",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"value\":\"many\"}' | value is no number",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"value\":-3}' | value is not between",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"features\":[1]}' | features is no object",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"features\":{\"f\":\"x\"}}' | feature f is no number",
                "'{\"id\":\"a\",\"platform\":\"p\",\"type\":\"t\",\"decided_at\":\"2026-01-01\",\"outcome\":\"won\",\"paid\":\"yes\"}' | paid is neither true nor false"
            })
    void aBadLineSaysWhatIsWrong(String line, String reason) {
        assertThatThrownBy(() -> LineReader.read(line))
                .isInstanceOf(BadLineException.class)
                .hasMessageStartingWith(reason);
    }
}
