package com.aigentsy.pipeline.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlantedBugTest {

    private static final List<String> NAMES = PlantedBug.NAMES;

    @TempDir
    Path copy;

    @ParameterizedTest
    @FieldSource("NAMES")
    void fitsTheCodeAsItIsAndCanBeTakenOutAgain(String name) throws IOException {
        var bug = PlantedBug.named(name);
        assertThat(bug.changes()).isNotEmpty();
        for (var change : bug.changes()) {
            var file = copy.resolve(change.file());
            Files.createDirectories(file.getParent());
            Files.copy(Path.of("..").resolve(change.file()), file);
        }

        bug.plant(copy);
        for (var change : bug.changes()) {
            assertThat(copy.resolve(change.file())).content().contains(change.wrong());
        }
        assertThatThrownBy(() -> bug.plant(copy)).hasMessageContaining("no longer fits");

        bug.remove(copy);
        for (var change : bug.changes()) {
            assertThat(copy.resolve(change.file()))
                    .hasSameTextualContentAs(Path.of("..").resolve(change.file()));
        }
    }
}
