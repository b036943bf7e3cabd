package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aigentsy.execution.validation.dependencies.proxy.Traffic;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageStoreTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    private PackageStore after(Duration time) {
        return new PackageStore(folder, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    private static PackageStore.Fetch ended(int exitCode, long bytes) {
        return archive -> {
            try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
                file.setLength(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new FetchOutcome(
                    new Sandbox.Run("no such package", "", exitCode, "", "bubblewrap"),
                    new Traffic(1),
                    Duration.ofMillis(1234));
        };
    }

    @Test
    void findsWhatItKeptForAsLongAsThereIsRoom() {
        after(Duration.ZERO).keep("one", ended(0, 10));
        PackageStore.Kept kept = after(Duration.ofDays(30)).find("one").orElseThrow();
        assertThat(kept.bytes()).isEqualTo(10);
        assertThat(kept.evidence()).isEqualTo("0 requests, 0 bytes, 1.2 s");
        assertThat(kept.complaint()).isEmpty();
        assertThat(after(Duration.ZERO).find("two")).isEmpty();
    }

    @Test
    void asksAgainAfterAnHourForWhatWasIncomplete() {
        after(Duration.ZERO).keep("one", ended(1, 10));
        PackageStore.Kept kept = after(Duration.ofMinutes(50)).find("one").orElseThrow();
        assertThat(kept.evidence()).endsWith("not everything was there");
        assertThat(kept.complaint()).isEqualTo("no such package");
        assertThat(after(Duration.ofMinutes(70)).find("one")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsTheLatestUsedWithinTwoGibibytes() {
        long half = 1L << 30;
        after(Duration.ofMinutes(1)).keep("one", ended(0, half));
        after(Duration.ofMinutes(2)).keep("two", ended(0, half));
        assertThat(after(Duration.ofMinutes(3)).find("two")).isPresent();
        assertThat(after(Duration.ofMinutes(4)).find("one")).isPresent();
        after(Duration.ofMinutes(5)).keep("three", ended(0, half));
        after(Duration.ofMinutes(6)).keep("four", ended(0, 1));
        assertThat(after(Duration.ofMinutes(7)).find("two")).isEmpty();
        assertThat(after(Duration.ofMinutes(7)).find("one")).isPresent();
        assertThat(after(Duration.ofMinutes(7)).find("four")).isPresent();
    }

    @Test
    void leavesNothingOfAFetchThatBroke() {
        assertThatIllegalStateException()
                .isThrownBy(() -> after(Duration.ZERO).keep("one", archive -> {
                    throw new IllegalStateException("broken off");
                }));
        assertThat(folder).isEmptyDirectory();
    }
}
