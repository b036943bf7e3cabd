package com.aigentsy.execution.approval;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.events.Target;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.release.Disclosure;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryName;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.runtime.ProblemException;
import java.util.List;

/** A person's words pass the same gate as a model's: same shape, same places, same disclosure. */
public record EditGate(RepositorySource repositories, OutputGate gate) {

    CodeFix passed(CodeFix edited, Target target, Opportunity issue) {
        List<String> problems = AnswerReader.problems(edited);
        if (!problems.isEmpty()) {
            throw refused(String.join("; ", problems));
        }
        if (edited.commitMessage().isBlank() || edited.prTitle().isBlank()) {
            throw refused("commit_message and pr_title must say something");
        }
        CodeFix disclosed = Disclosure.added(edited);
        gate.refusal(disclosed, base(target), issue).ifPresent(refusal -> {
            throw refused(refusal.reason() + ": " + refusal.detail());
        });
        return disclosed;
    }

    Message passed(Message edited, Opportunity issue) {
        if (edited.body().isBlank()) {
            throw refused("message must say something");
        }
        Message disclosed = Disclosure.added(edited);
        gate.refusal(disclosed, issue).ifPresent(refusal -> {
            throw refused(refusal.reason() + ": " + refusal.detail());
        });
        return disclosed;
    }

    static ProblemException refused(String why) {
        return new ProblemException(422, "Edit refused", why + "; the offer is as it was");
    }

    private Checkout base(Target target) {
        RepositoryName name = RepositoryName.parse(target.repository()).orElseThrow();
        try {
            return repositories.at(name, target.baseBranch(), target.baseSha());
        } catch (RepositoryUnavailable e) {
            throw new ProblemException(503, "Repository unavailable", e.getMessage() + "; try again later");
        }
    }
}
