package com.aigentsy.execution.release;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.release.path.PathRules;
import com.aigentsy.execution.release.secret.KnownTokens;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.execution.release.words.Subject;
import com.aigentsy.execution.release.words.Wording;
import com.aigentsy.execution.repository.Checkout;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks in code what is about to leave, whatever the model was talked into: where it writes, what it writes there, how
 * much, and the words that go with it. Where it goes and for how much is not in it and cannot be said by it.
 */
public record OutputGate(SizeLimits limits, Secrets secrets) {

    public Optional<Refusal> refusal(CodeFix fix, Checkout base, Opportunity issue) {
        var subject = new Subject(issue, Optional.of(base));
        return first(Stream.of(
                () -> limits.refusal(fix, base),
                () -> unsafe(paths(fix, base)),
                () -> nothing(fix, base),
                () -> unsafe(secret(texts(fix), known(fix, base))),
                () -> unsafe(fix.files().stream()
                        .flatMap(file -> new FileRules(file, base, subject).problem().stream())
                        .findFirst()),
                () -> unsafe(new Wording(subject).problem(fix))));
    }

    public Optional<Refusal> refusal(Message message, Opportunity issue) {
        List<String> texts = List.of(message.subject(), message.body());
        return first(Stream.of(
                () -> limits.refusal(texts),
                () -> unsafe(secret(texts, "")),
                () -> unsafe(new Wording(new Subject(issue, Optional.empty())).problem(message))));
    }

    private static Optional<Refusal> first(Stream<Supplier<Optional<Refusal>>> rules) {
        return rules.flatMap(rule -> rule.get().stream()).findFirst();
    }

    private static Optional<String> paths(CodeFix fix, Checkout base) {
        var seen = new HashSet<String>();
        return fix.files().stream()
                .map(Solution.File::path)
                .flatMap(path -> (seen.add(PathRules.looks(path))
                                ? PathRules.problem(path, base)
                                : Optional.of("is given twice"))
                        .map(problem -> "the path " + path + " " + problem).stream())
                .findFirst();
    }

    private Optional<String> secret(List<String> texts, String known) {
        Optional<String> ours =
                secrets.givenAwayBy(texts).map(name -> "it gives away a secret of this installation: " + name);
        return ours.or(() -> KnownTokens.added(known, String.join("\n", texts))
                ? Optional.of("it has something in it that looks like a credential")
                : Optional.empty());
    }

    private static Optional<Refusal> nothing(CodeFix fix, Checkout base) {
        return fix.files().stream().allMatch(file -> base.text(file.path()).equals(Optional.of(file.content())))
                ? Optional.of(new Refusal(Refusal.NO_CHANGE, "the change changes nothing"))
                : Optional.empty();
    }

    private static List<String> texts(CodeFix fix) {
        return Stream.concat(
                        fix.files().stream().flatMap(file -> Stream.of(file.path(), file.content())),
                        Stream.of(fix.commitMessage(), fix.prTitle(), fix.prDescription(), reply(fix)))
                .toList();
    }

    private static String reply(CodeFix fix) {
        return Objects.requireNonNullElse(fix.reply(), "");
    }

    private static String known(CodeFix fix, Checkout base) {
        return String.join(
                "\n",
                fix.files().stream()
                        .flatMap(file -> base.text(file.path()).stream())
                        .toList());
    }

    private static Optional<Refusal> unsafe(Optional<String> problem) {
        return problem.map(detail -> new Refusal(Refusal.UNSAFE_CHANGE, detail));
    }
}
