package com.aigentsy.execution.release.words;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.release.text.Characters;
import com.aigentsy.execution.release.text.Lookalikes;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that go with a change, or are a message themselves. */
public final class Wording {

    private static final int LONGEST = 20_500;
    private static final Pattern QUOTED = Pattern.compile("`@[\\w./-]+`");

    private final Subject subject;

    public Wording(Subject subject) {
        this.subject = subject;
    }

    public Optional<String> problem(CodeFix fix) {
        return named("the title", line(fix.prTitle()).or(() -> plain(fix.prTitle())))
                .or(() -> named("the commit message", plain(fix.commitMessage())))
                .or(() -> named("the description", markdown(fix.prDescription())))
                .or(() -> fix.reply() instanceof String reply ? named("the reply", markdown(reply)) : Optional.empty());
    }

    public Optional<String> problem(Message message) {
        return named("the subject", line(message.subject()).or(() -> plain(message.subject())))
                .or(() -> named("the message", markdown(message.body())));
    }

    private Optional<String> plain(String text) {
        return problem(text, QUOTED.matcher(text).replaceAll(" "));
    }

    private Optional<String> markdown(String text) {
        return problem(text, text.length() > LONGEST ? "" : Markdown.withoutCode(text));
    }

    /** {@code prose} is what of the text is not shown as code. */
    private Optional<String> problem(String text, String prose) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> tooLong(text),
                        () -> Characters.added("", text),
                        () -> Lookalikes.added("", text),
                        () -> Orders.in(prose),
                        () -> new References(subject).in(prose),
                        () -> new Links(subject).inWords(prose))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private static Optional<String> tooLong(String text) {
        return text.length() > LONGEST ? Optional.of("more than " + LONGEST + " characters") : Optional.empty();
    }

    private static Optional<String> line(String text) {
        return text.strip().lines().count() > 1 ? Optional.of("more than one line") : Optional.empty();
    }

    private static Optional<String> named(String where, Optional<String> problem) {
        return problem.map(found -> where + " has " + found);
    }
}
