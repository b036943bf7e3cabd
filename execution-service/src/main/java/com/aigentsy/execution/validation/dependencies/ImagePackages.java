package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.sandbox.Isolation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Packages that the image of a pod brings, laid out as in a cache folder; whatever it does not bring is missing. */
record ImagePackages(Isolation pods, String preparation) implements Dependencies {

    ImagePackages(Isolation pods) {
        this(pods, Arrays.stream(Ecosystem.values()).map(Ecosystem::using).collect(Collectors.joining()));
    }

    @Override
    public Supply of(Path base) {
        return new Supply(pods, preparation, "packages: of the image", "");
    }
}
