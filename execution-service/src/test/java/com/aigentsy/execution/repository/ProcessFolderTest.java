package com.aigentsy.execution.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTest {

    private static final String PREFIX = ".trial-";

    @TempDir
    Path directory;

    @Test
    void keepsWhatBelongsToALivingProcess() throws IOException {
        Path mine = ProcessFolder.create(directory, PREFIX);
        ProcessFolder.removeOrphans(directory, PREFIX);
        assertThat(mine).exists();
    }

    @Test
    void deletesWhatAProcessLeftThatIsGone() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.createDirectories(directory.resolve(PREFIX + gone.pid() + "-1-x/tree"));
        ProcessFolder.removeOrphans(directory, PREFIX);
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void isNotFooledByAProcessThatGotTheSameId() throws IOException {
        long pid = ProcessHandle.current().pid();
        Path left = Files.createDirectory(directory.resolve(PREFIX + pid + "-1-x"));
        ProcessFolder.removeOrphans(directory, PREFIX);
        assertThat(left).doesNotExist();
    }

    @Test
    void leavesAloneWhatIsCalledOtherwise() throws IOException {
        Path kept = Files.createDirectories(directory.resolve("acme/till"));
        Path unknown = Files.createDirectory(directory.resolve(PREFIX + "mine"));
        ProcessFolder.removeOrphans(directory, PREFIX);
        ProcessFolder.removeOrphans(directory.resolve("nowhere"), PREFIX);
        assertThat(kept).exists();
        assertThat(unknown).exists();
    }
}
