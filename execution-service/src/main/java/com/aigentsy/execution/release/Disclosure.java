package com.aigentsy.execution.release;

import com.aigentsy.events.Solution.CodeFix;
import java.util.regex.Pattern;

/** A maintainer is told that AI helped, whether or not the model says so itself. */
public final class Disclosure {

    private static final Pattern SAID = Pattern.compile("\\b(?:AI|LLM|language model)\\b");
    private static final String SENTENCE = "This change was prepared with the help of AI and approved by a person.";

    private Disclosure() {}

    /** What surrounds title and description is taken off here, so that nothing need be on the way. */
    public static CodeFix added(CodeFix fix) {
        String said = fix.prDescription().strip();
        String description = SAID.matcher(said).find() ? said : (said + "\n\n" + SENTENCE).strip();
        return new CodeFix(fix.files(), fix.commitMessage(), fix.prTitle().strip(), description);
    }
}
