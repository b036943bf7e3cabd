package com.aigentsy.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoverTest {

    @Test
    void asksForExactlyWhatWasNamed() {
        assertThat(request("--platform", "github", "--url", "https://x/1", "--url", "https://x/2", "--max", "3"))
                .isEqualTo(
                        "{\"platforms\":[\"github\"],\"urls\":[\"https://x/1\",\"https://x/2\"],\"max_executions\":3}");
        assertThat(request()).isEqualTo("{}");
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> request("--max", "many"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not many");
    }

    private static String request(String... line) {
        return Discover.request(Arguments.parse(List.of(line), new Discover().usage()))
                .toString();
    }
}
