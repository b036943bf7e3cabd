package com.aigentsy.execution.release;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.Message;
import java.util.regex.Pattern;

/** A maintainer is told that AI helped, whether or not the model says so itself. */
public final class Disclosure {

    private static final Pattern SAID = Pattern.compile("\\b(?:AI|LLM|language model)\\b");
    private static final Pattern SAID_OF_MESSAGE = Pattern.compile("\\b(?:AI helped|help of AI)\\b");
    private static final String SENTENCE = "This %s was prepared with the help of AI and approved by a person.";

    private Disclosure() {}

    /** What surrounds title, description and reply is taken off here, so that nothing need be on the way. */
    public static CodeFix added(CodeFix fix) {
        String description = added(fix.prDescription(), "change", SAID);
        String reply = fix.reply() == null ? null : added(fix.reply(), "reply", SAID_OF_MESSAGE);
        return new CodeFix(fix.files(), fix.commitMessage(), fix.prTitle().strip(), description, reply);
    }

    /** A message may speak of AI and mean another's. */
    public static Message added(Message message) {
        return new Message(message.subject().strip(), added(message.body(), "message", SAID_OF_MESSAGE));
    }

    private static String added(String text, String what, Pattern saying) {
        String said = text.strip();
        return saying.matcher(said).find() ? said : (said + "\n\n" + SENTENCE.formatted(what)).strip();
    }
}
