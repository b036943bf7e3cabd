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

    private String diff(String before, String after) throws IOException {
        Files.writeString(tree.resolve("a.txt"), before);
        var base = new Checkout("main", "0", tree, List.of("a.txt"), Set.of());
        return ChangeDiff.unified(new CodeFix(List.of(new File("a.txt", after)), "m", "t", "d"), base);
    }

    @Test
    void writesOutWhatNobodySees() throws IOException {
        assertThat(diff("if (admin) {\n", "if (admin\u202E\u2066) {\u00A0\n"))
                .contains("-if (admin) {\n+if (admin⟨U+202E⟩⟨U+2066⟩) {⟨U+00A0⟩\n");
        assertThat(diff("a\n", "⟨U+202E⟩\n")).contains("+⟨U+27E8⟩U+202E⟩\n");
        assertThat(diff("a\n", "a\rb\u2028c\n")).contains("+a⟨U+000D⟩b⟨U+2028⟩c\n");
    }

    @Test
    void showsLineEndsWhereTheyDiffer() throws IOException {
        assertThat(diff("a\nb\n", "a\r\nb\n")).contains("-a\n+a␍\n");
        assertThat(diff("a\r\nb\r\n", "a\r\nc\r\n")).contains(" a\n-b\n+c\n");
        assertThat(diff("a\n", "a")).contains("-a\n+a\n\\ No newline at end of file\n");
    }

    @Test
    void saysWhatToLookAtTwice() throws IOException {
        var base = new Checkout("main", "0", tree, List.of(), Set.of());
        var pom = new File("pom.xml", "<project>\n<plugin>x</plugin>\n</project>\n");
        var code = new File("A.java", "class A { Process p = new ProcessBuilder(\"id\").start(); }\n");
        assertThat(ChangeDiff.unified(new CodeFix(List.of(pom, code), "m", "t", "d"), base))
                .startsWith("""
                        # note: pom.xml is a build file
                        # note: pom.xml adds a build plugin
                        # note: A.java starts a process
                        --- /dev/null
                        +++ b/pom.xml
                        """);
    }
}
