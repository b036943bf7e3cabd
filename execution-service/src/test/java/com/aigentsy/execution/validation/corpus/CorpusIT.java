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

/** The Java half of the corpus; {@link JudgeCorpus} judges the Python half, too. */
class CorpusIT {

    @TempDir
    Path folder;

    static Stream<Bug> bugs() {
        return Bug.all("java").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
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
