package com.aigentsy.execution.validation.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.repository.RepositoryUnavailable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample of the Java corpus; {@link JudgeCorpus} judges all of it. */
class CorpusIT {

    private static final List<String> SAMPLE = List.of("07-leap-years", "20-join-path", "24-escape-twice");

    @TempDir
    Path folder;

    static Stream<Bug> sample() {
        return Bug.all("java").stream().filter(bug -> SAMPLE.contains(bug.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sample")
    void releasesTheRightPatchAndNoWrongOne(Bug bug) throws RepositoryUnavailable {
        var trials = new Trials(folder);
        var subject = trials.subject(bug);
        assertThat(Bug.PATCHES.stream()
                        .filter(patch -> trials.judge(subject, patch).passed()))
                .containsExactly("right");
    }

    @Test
    void holdsFortyBugsWithThreePatchesEach() {
        List<Bug> all = Stream.of("java", "python")
                .flatMap(language -> Bug.all(language).stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).allSatisfy(bug -> assertThat(bug.patches().keySet()).containsAll(Bug.PATCHES));
    }
}
