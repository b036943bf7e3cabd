package com.aigentsy.execution.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.writing.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFactsTest {

    @TempDir
    Path folder;

    @Test
    void factsAreNumberedAndTheRestOfTheFileIsForOthers() throws IOException {
        Profile profile = read("""
                name: Ada Example
                trade: software_development
                skills: [technical_writing]
                facts:
                  - says: Maintainer of jdk-tools since 2019
                    evidence: https://forge.example/ada/jdk-tools
                """);
        assertThat(profile.name()).isEqualTo("Ada Example");
        assertThat(profile.facts())
                .containsExactly(new Profile.Fact(
                        "F1", "Maintainer of jdk-tools since 2019", "https://forge.example/ada/jdk-tools"));
    }

    @Test
    void withoutAFileNothingIsKnown() throws IOException {
        assertThat(ProfileFacts.read(null)).isEqualTo(Profile.unknown());
        assertThat(read("name: Ada\n").facts()).isEmpty();
    }

    @Test
    void aFactWithoutItsEvidenceStopsTheService() {
        assertThatThrownBy(() -> read("facts: [{says: I am the best}]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AIGENTSY_PROFILE")
                .hasMessageEndingWith("has a fact without evidence");
        assertThatThrownBy(() -> read("facts: 7")).hasMessageContaining("cannot be read as YAML");
    }

    private Profile read(String text) throws IOException {
        return ProfileFacts.read(
                Files.writeString(folder.resolve("profile.yaml"), text).toString());
    }
}
