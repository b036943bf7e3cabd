package com.aigentsy.pipeline.harness;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * What stands between the services and each server. Each front is told the server's own address once, while the world
 * starts, and answers with the address the services are to use: the same one, or that of a proxy it has opened there.
 * The platform's address serves the API and git alike; the webhook's is the gateway's, as the forge is told it.
 */
public record Fronts(
        UnaryOperator<URI> platform,
        UnaryOperator<URI> model,
        UnaryOperator<InetSocketAddress> database,
        UnaryOperator<InetSocketAddress> broker,
        UnaryOperator<URI> webhook) {

    public static final Fronts NONE = new Fronts(
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity());

    public Fronts platform(UnaryOperator<URI> front) {
        return new Fronts(front, model, database, broker, webhook);
    }

    public Fronts model(UnaryOperator<URI> front) {
        return new Fronts(platform, front, database, broker, webhook);
    }

    public Fronts database(UnaryOperator<InetSocketAddress> front) {
        return new Fronts(platform, model, front, broker, webhook);
    }

    public Fronts broker(UnaryOperator<InetSocketAddress> front) {
        return new Fronts(platform, model, database, front, webhook);
    }

    public Fronts webhook(UnaryOperator<URI> front) {
        return new Fronts(platform, model, database, broker, front);
    }
}
