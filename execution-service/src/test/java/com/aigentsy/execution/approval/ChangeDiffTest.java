package com.aigentsy.execution.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeDiffTest {

    @TempDir
    Path tree;

    @Test
    void showsChangedAndNewFilesAsOneUnifiedDiff() throws IOException {
        Files.writeString(tree.resolve("a.txt"), "one\ntwo\nthree\n");
        var base = new Checkout("main", "0", tree, List.of("a.txt"), Set.of());
        var fix = new CodeFix(List.of(new File("a.txt", "one\n2\nthree\n"), new File("b.txt", "new\n")), "m", "t", "d");
        assertThat(ChangeDiff.unified(fix, base)).isEqualTo("""
                        --- a/a.txt
                        +++ b/a.txt
                        @@ -1,3 +1,3 @@
                         one
                        -two
                        +2
                         three
                        --- /dev/null
                        +++ b/b.txt
                        @@ -0,0 +1,1 @@
                        +new
                        """);
    }
}
