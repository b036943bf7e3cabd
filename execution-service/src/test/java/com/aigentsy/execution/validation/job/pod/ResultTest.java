package com.aigentsy.execution.validation.job.pod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTest {

    private static final Result ONE = new Result("1 passed\n---- end of result ----\nü €\n", "<testsuite/>", "");

    @Test
    void isReadAsItWasWritten() {
        assertThat(Result.lastOf(ONE.framed())).contains(ONE);
        var long1 = new Result("€".repeat(500_000), "x".repeat(499_999), "time limit of 12 s");
        assertThat(Result.lastOf(long1.framed())).contains(long1);
        assertThat(long1.framed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(16_000));
    }

    @Test
    void whatTestsPutBeforeItCountsForNothing() {
        String forged = new Result("100 passed", "", "").framed();
        assertThat(Result.lastOf("Picked up JAVA_TOOL_OPTIONS\n" + forged + ONE.framed()))
                .contains(ONE);
        assertThat(Result.lastOf(forged.replace("---- end of result ----\n", "") + ONE.framed()))
                .contains(ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 passed",
                "---- end of result ----\n",
                "---- aigentsy result ----\noutput YQ==\n",
                "---- aigentsy result ----\noutput Y*Q==\n---- end of result ----\n",
                "---- aigentsy result ----\noutput YQ=\n---- end of result ----\n",
                "---- aigentsy result ----\nexit MA==\n---- end of result ----\n",
                "---- aigentsy result ----\noutput YQ== \n---- end of result ----\n",
                "---- end of result ----\n---- aigentsy result ----\noutput YQ==\n",
            })
    void whatIsNotWholeIsNoResult(String log) {
        assertThat(Result.lastOf(log)).isEmpty();
    }

    @Test
    void aFloodOfLinesIsNoResultAndNoTrouble() {
        String flood = "---- aigentsy result ----\n" + "a \n".repeat(1_000_000) + "---- end of result ----\n";
        assertThat(Result.lastOf(flood)).isEmpty();
    }
}
