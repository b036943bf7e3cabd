package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.sandbox.Isolation;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImagePackagesTest {

    private static final Isolation PODS = (tree, command, reports) -> new Sandbox.Run("", "", 0, "", "pods");

    @Test
    void toolsLookBelowThePackagesOfTheImageIfItHasThem() {
        Supply supply =
                Dependencies.ofTheImage(new PackageSource.UsersOwn(), PODS).of(Path.of("/base"));
        assertThat(supply.sandbox()).isSameAs(PODS);
        assertThat(supply.evidence()).isEqualTo("packages: of the image");
        assertThat(supply.command(List.of("mvn", "test")))
                .endsWith("mvn", "test")
                .element(2)
                .asString()
                .contains("folder=/packages/m2/repository", "folder=/packages/npm", "if [ -d $folder ]");
    }

    @Test
    void foldersAndProxiesAreRefusedBecausePodsReachNeither() {
        for (PackageSource source :
                List.of(new PackageSource.Cache(Path.of("/srv")), new PackageSource.Proxies(Map.of()))) {
            assertThatThrownBy(() -> Dependencies.ofTheImage(source, PODS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leave them out, and name an image")
                    .hasMessageContaining("AIGENTSY_SANDBOX_IMAGE");
        }
    }
}
