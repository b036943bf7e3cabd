package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageSourceTest {

    @TempDir
    Path folder;

    private static PackageSource proxies(String text) {
        return PackageSource.of(Optional.empty(), Optional.of(text));
    }

    @Test
    void isThisUsersOwnWhereNothingIsConfigured() {
        assertThat(PackageSource.of(Optional.empty(), Optional.empty())).isEqualTo(new PackageSource.UsersOwn());
    }

    @Test
    void readsAnAddressForEachEcosystemAndEndsItWithASlash() {
        assertThat(proxies(" maven=https://nexus.example.com/repository/maven-public, npm=http://127.0.0.1:4873/\n"))
                .isEqualTo(new PackageSource.Proxies(Map.of(
                        Ecosystem.MAVEN,
                        URI.create("https://nexus.example.com/repository/maven-public/"),
                        Ecosystem.NPM,
                        URI.create("http://127.0.0.1:4873/"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://nexus.example.com/",
                "maven=",
                "maven=nexus.example.com",
                "maven=ftp://nexus.example.com/",
                "maven=file:///srv/packages",
                "maven=https:///repository/",
                "maven=https://nexus.example.com/?a=b",
                "maven=https://nexus.example.com/ maven=https://other.example.com/",
                "gem=https://nexus.example.com/",
                "npm",
                "maven=https://nexus example.com/"
            })
    void saysHowToWriteAMalformedEntry(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxies(text))
                .withMessageContaining("AIGENTSY_PACKAGES_PROXY")
                .withMessageContaining("maven=https://nexus.example.com/repository/maven-public/");
    }

    @Test
    void refusesAPasswordAndDoesNotRepeatIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxies("maven=https://robot:open-sesame@nexus.example.com/"))
                .withMessageContaining("without user, password")
                .withMessageNotContaining("open-sesame");
    }

    @Test
    void takesAFolderThatHasPackages() throws IOException {
        Files.createDirectories(folder.resolve("m2/repository"));
        assertThat(PackageSource.of(Optional.of(folder.toString()), Optional.empty()))
                .isEqualTo(new PackageSource.Cache(folder));
    }

    @Test
    void refusesAFolderThatIsNotThereOrHasNoPackages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageSource.of(Optional.of("packages"), Optional.empty()))
                .withMessageContaining("AIGENTSY_PACKAGES_CACHE is \"packages\", which is no folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageSource.of(Optional.of(folder.toString()), Optional.empty()))
                .withMessageContaining("m2/repository, npm, pip, go, cargo");
    }

    @Test
    void refusesACacheBesideAProxy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PackageSource.of(Optional.of(folder.toString()), Optional.of("npm=http://127.0.0.1:4873/")))
                .withMessageContaining("are both set");
    }
}
