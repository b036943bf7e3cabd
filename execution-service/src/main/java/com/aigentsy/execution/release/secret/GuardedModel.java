package com.aigentsy.execution.release.secret;

import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import com.aigentsy.execution.generation.Reply;
import java.util.List;

/** A model whose answer is withheld, though paid for, when it gives away a secret of ours: it is kept nowhere. */
public record GuardedModel(LanguageModel model, Secrets secrets) implements LanguageModel {

    @Override
    public String provider() {
        return model.provider();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Reply ask(Prompt prompt) throws ProviderFailure {
        Reply reply = model.ask(prompt);
        return secrets.givenAwayBy(List.of(reply.text())).isEmpty()
                ? reply
                : new Reply(Reply.Quality.REFUSED, "", reply.inputTokens(), reply.outputTokens(), reply.model());
    }
}
