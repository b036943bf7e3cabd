package com.aigentsy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"57P01", "57P02", "57P03", "57014", "08000", "08006", "08P01", "53300", "40001", "40P01", "25006"
            })
    void aDatabaseThatIsGoingComingOrOverloadedIsAway(String state) {
        assertThat(Outage.of(new PgException("x", "FATAL", state, null))).isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new CompletionException(new SQLException("x", state))))
                .isEqualTo(Outage.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "23502", "23505", "42P01", "54000", "21000"})
    void whatTheDatabaseWillNeverTakeIsContent(String state) {
        assertThat(Outage.of(new IllegalStateException(new PgException("x", "ERROR", state, null))))
                .isEqualTo(Outage.CONTENT);
    }

    @Test
    void aBrokenConnectionIsAwayHoweverItIsWrapped() {
        assertThat(Outage.of(new IllegalStateException(new ConnectException("Connection refused"))))
                .isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new VertxException("Connection was closed"))).isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new TimeoutException())).isEqualTo(Outage.AWAY);
    }

    @Test
    void aPoolThatIsClosedAtTheEndIsAwayAndWhatItWasGivenIsNotRefused() {
        assertThat(Outage.of(new CompletionException(new NoStackTraceThrowable("Pool closed"))))
                .isEqualTo(Outage.AWAY);
        assertThat(Outage.of(new NoStackTraceThrowable("something else"))).isEqualTo(Outage.UNCLEAR);
    }

    @Test
    void ourOwnMistakesAreContentAndTheUnknownIsUnclear() {
        assertThat(Outage.of(new IllegalArgumentException("too large"))).isEqualTo(Outage.CONTENT);
        assertThat(Outage.of(new ConflictException("taken"))).isEqualTo(Outage.CONTENT);
        assertThat(Outage.of(new IllegalStateException("Session is closed"))).isEqualTo(Outage.UNCLEAR);
        assertThat(Outage.of(new PgException("x", "ERROR", "XX000", null))).isEqualTo(Outage.UNCLEAR);
    }
}
