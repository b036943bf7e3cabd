package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.judgement.routing.UserProfile;
import com.aigentsy.scoring.domain.PerformerProfile;
import com.aigentsy.scoring.yaml.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhoTheUserIs() throws IOException {
        PerformerProfile profile = ProfileFile.read(written("""
                name: Ada Example
                trade: software_development
                skills: [software_development, data_analysis]
                capacity: {free_slots: 2}
                consent: {offers: true}
                facts:
                  - says: maintains acme/till
                    evidence: https://github.com/acme/till
                address: {street: 1 Mill Lane, city: Bath, country: GB}
                """));

        assertThat(profile.user()).isEqualTo(new UserProfile(Set.of("software_development", "data_analysis"), true, 2));
        assertThat(profile.trade()).isEqualTo("software_development");
    }

    @Test
    void handsNothingToAUserWhoSaidNothing() throws IOException {
        assertThat(ProfileFile.read(null).user()).isEqualTo(UserProfile.unknown());
        assertThat(ProfileFile.read("").user()).isEqualTo(UserProfile.unknown());
        assertThat(ProfileFile.read(written("name: Ada Example")).user()).isEqualTo(UserProfile.unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capacty: {free_slots: 2} | capacty is no field",
                "capacity: {slots: 2} | capacity.slots is no field",
                "capacity: {free_slots: many} | capacity.free_slots has a value of the wrong kind",
                "capacity: {free_slots: -1} | capacity.free_slots is a number from 0 to 1000",
                "consent: {offers: perhaps} | consent.offers has a value of the wrong kind",
                "skills: [design, 'Anything at all'] | skills[1] is a type of work",
                "trade: wizardry | trade is one of [consulting, design, marketing, software_development]",
                "facts: [{says: knows everything}] | facts[0].evidence is missing",
                "address: {street: 1 Mill Lane, city: Bath} | address.country is missing",
                "skills: [design | is not YAML",
                "just words | the document has a value of the wrong kind"
            })
    void saysWhatIsWrong(String yaml, String message) throws IOException {
        String file = written(yaml);

        assertThatThrownBy(() -> ProfileFile.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("AIGENTSY_PROFILE " + file)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> ProfileFile.read(folder.resolve("none.yaml").toString()))
                .hasMessageContaining("cannot be read");
    }

    private String written(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml).toString();
    }
}
