package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.sandbox.Isolation;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Clock;

/** Provides the sandbox in which a repository's tests are run with the packages they need. */
@FunctionalInterface
public interface Dependencies {

    /**
     * For the base of a change: what the change makes of the build files asks for nothing.
     *
     * @throws PackagesUnavailable if the operator's package proxy gives no answer
     */
    Supply of(Path base);

    /** Where nothing is configured. */
    static Dependencies ofTheUser(Sandbox sandbox) {
        return OfflinePackages.ofTheUser(sandbox);
    }

    /**
     * For pods, which bring what their image has below /packages. Folders and proxies are out of their reach.
     *
     * @throws IllegalArgumentException if the operator named one, saying what to do instead
     */
    static Dependencies ofTheImage(PackageSource source, Isolation pods) {
        return switch (source) {
            case PackageSource.UsersOwn _ -> new ImagePackages(pods);
            case PackageSource.Cache _, PackageSource.Proxies _ ->
                throw new IllegalArgumentException(PackageSource.CACHE + " and " + PackageSource.PROXY
                        + " do nothing with AIGENTSY_SANDBOX=job: leave them out, and name an image that has the packages"
                        + " below /packages as AIGENTSY_SANDBOX_IMAGE.");
        };
    }

    /** Fetched packages are kept below {@code folder}. */
    static Dependencies from(PackageSource source, Sandbox sandbox, Path folder, Clock clock) {
        return switch (source) {
            case PackageSource.UsersOwn _ -> ofTheUser(sandbox);
            case PackageSource.Cache cache -> OfflinePackages.of(cache, sandbox);
            case PackageSource.Proxies proxies ->
                new FetchedPackages(
                        proxies,
                        new FetchPhase(sandbox, FetchPhase.Budget.standard()),
                        new PackageStore(folder, clock),
                        sandbox);
        };
    }
}
