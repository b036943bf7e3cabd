package com.aigentsy.execution.validation.harness;

import com.aigentsy.execution.validation.report.TestReport;
import java.util.List;
import java.util.stream.Collectors;

/** Several test programs, run one after the other; each is counted by what it prints or, failing that, by how it ends. */
final class Programs {

    private Programs() {}

    static Harness inTurn(String first, String interpreter, List<String> targets) {
        String each = targets.stream()
                .map(target -> "echo '" + TestReport.SECTION + target + "'; " + interpreter + " " + target + "\n"
                        + TestReport.ended(target) + "[ $ended = 0 ] || code=1\n")
                .collect(Collectors.joining());
        return Harness.script(interpreter + " " + String.join(" ", targets), "code=0\n" + first + each + "exit $code");
    }
}
