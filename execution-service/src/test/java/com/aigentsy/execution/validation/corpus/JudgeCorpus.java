package com.aigentsy.execution.validation.corpus;

import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Gate;
import com.aigentsy.runtime.testing.Scratch;
import java.util.stream.Collectors;

/**
 * Judges every patch of the corpus ("java", "python" or both) and prints what became of each; ends with 1 unless all right
 * ones and no others were released. A bug's name, or the beginning of it, may follow.
 */
public final class JudgeCorpus {

    private JudgeCorpus() {}

    public static void main(String[] args) throws Exception {
        String only = args.length > 1 ? args[1] : "";
        var trials = new Trials(Scratch.folder("corpus"));
        int[] right = new int[2];
        int[] wrong = new int[2];
        for (String language : args[0].split(",")) {
            for (Bug bug : Bug.all(language)) {
                if (bug.name().startsWith(only)) {
                    judge(trials, bug, right, wrong);
                }
            }
        }
        System.out.printf(
                "right: %d of %d released; wrong: %d of %d released%n", right[1], right[0], wrong[1], wrong[0]);
        System.exit(right[0] == right[1] && wrong[1] == 0 ? 0 : 1);
    }

    private static void judge(Trials trials, Bug bug, int[] right, int[] wrong) throws Exception {
        Trials.Subject subject = trials.subject(bug);
        var before = subject.before();
        System.out.printf("%s [%s] %d passed, %d failed%n", bug, before.command(), before.passed(), before.failed());
        for (String patch : Bug.PATCHES) {
            Validation validation = trials.judge(subject, patch);
            int[] count = patch.equals("right") ? right : wrong;
            count[0]++;
            count[1] += validation.passed() ? 1 : 0;
            boolean expected = validation.passed() == patch.equals("right");
            System.out.printf("  %s %-5s %s%n", expected ? " " : "!", patch, reasons(validation));
        }
    }

    private static String reasons(Validation validation) {
        return validation.passed()
                ? "released"
                : validation.gates().stream()
                        .filter(gate -> !gate.passed())
                        .map(Gate::name)
                        .collect(Collectors.joining(", ", "refused: ", ""));
    }
}
