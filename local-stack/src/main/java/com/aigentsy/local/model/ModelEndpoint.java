package com.aigentsy.local.model;

import com.aigentsy.local.SecretFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One provider's endpoint: checks the key, reads the call, says the scripted answer in the provider's own format. */
record ModelEndpoint(
        WireFormat wire,
        ScriptedModel model,
        CallLedger ledger,
        @Nullable String key) implements HttpHandler {

    private static final int LARGEST = 32 * 1024 * 1024;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            var body = request(exchange);
            var path = exchange.getRequestURI().getPath();
            reply(exchange, wire.read(new WireFormat.Asked(path, exchange.getRequestHeaders(), body)));
        } catch (RefusedException e) {
            HttpReply.send(exchange, e.status(), wire.error(e.status(), e.getMessage()));
        }
    }

    private JsonNode request(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            throw new RefusedException(405, "Method not allowed");
        }
        authenticate(exchange.getRequestHeaders());
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new RefusedException(413, "Request exceeds the maximum allowed number of bytes");
        }
        try {
            return ModelServer.JSON.readTree(body);
        } catch (IOException e) {
            throw new RefusedException(400, "The request body is not valid JSON");
        }
    }

    private void authenticate(Headers headers) {
        var given = wire.key(headers);
        if (given == null || given.isBlank() || (key != null && !key.equals(given))) {
            throw new RefusedException(401, "invalid x-api-key or bearer token");
        }
    }

    private void reply(HttpExchange exchange, ModelCall call) throws IOException {
        switch (model.answer(call)) {
            case ScriptedAnswer.Json(var value) -> say(exchange, call, value.toString(), true);
            case ScriptedAnswer.Text(var value) -> say(exchange, call, value, false);
            case ScriptedAnswer.Status(var code) -> {
                ledger.failed(call);
                HttpReply.send(exchange, code, wire.error(code, "The script fails this call with " + code));
            }
        }
    }

    private void say(HttpExchange exchange, ModelCall call, String text, boolean json) throws IOException {
        var cut = !Tokens.fits(text, call.maxTokens());
        var reply = new WireFormat.Reply(SecretFile.randomHex(12), Tokens.cut(text, call.maxTokens()), cut, json);
        ledger.answered(call, reply.outputTokens());
        HttpReply.send(exchange, 200, wire.answer(call, reply));
    }
}
