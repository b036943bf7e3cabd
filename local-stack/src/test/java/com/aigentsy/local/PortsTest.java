package com.aigentsy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noPortIsGivenTwiceAndNoneThatAnOutgoingConnectionCouldTake() {
        var ports = Stream.generate(Ports::free).limit(300).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
    }

    @Test
    void processesBesideEachOtherAreGivenDifferentPorts() throws IOException, InterruptedException {
        var ours = Stream.generate(Ports::free).limit(20).toList();

        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Asker.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> theirs;
        try (var said = other.inputReader()) {
            theirs = said.lines().map(Integer::valueOf).toList();
        }

        assertThat(other.waitFor()).isZero();
        assertThat(theirs).hasSize(20).doesNotContainAnyElementsOf(ours);
    }

    /** Another process that asks. */
    static final class Asker {

        private Asker() {}

        public static void main(String[] arguments) {
            Stream.generate(Ports::free).limit(20).forEach(System.out::println);
        }
    }
}
