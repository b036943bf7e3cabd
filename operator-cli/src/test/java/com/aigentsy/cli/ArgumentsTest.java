package com.aigentsy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Verb.Usage USAGE =
            new Verb.Usage(List.of("TOPIC"), List.of("--json"), List.of("--url"), "shows");

    @Test
    void flagsOptionsAndPositionsMayStandInAnyOrder() {
        var arguments = Arguments.parse(List.of("--url", "a", "topic", "--json", "--url", "b"), USAGE);

        assertThat(arguments.first()).isEqualTo("topic");
        assertThat(arguments.has("--json")).isTrue();
        assertThat(arguments.all("--url")).containsExactly("a", "b");
        assertThat(arguments.one("--url")).contains("b");
    }

    @Test
    void whatTheVerbDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Arguments.parse(List.of("topic", "--yaml"), USAGE))
                .hasMessage("unknown option --yaml");
        assertThatThrownBy(() -> Arguments.parse(List.of("topic", "--url"), USAGE))
                .hasMessage("--url needs a value");
        assertThatThrownBy(() -> Arguments.parse(List.of(), USAGE)).hasMessage("needs TOPIC");
    }
}
