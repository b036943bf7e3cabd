package com.aigentsy.local.forge;

import com.aigentsy.local.forge.rest.RateLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a forge is run. dir keeps everything; seed is planted only into an empty dir; tokens say who a token belongs to
 * and whether it can write.
 */
public record ForgeSettings(
        Path dir,
        Address address,
        @Nullable Path seed,
        Map<String, Access> tokens,
        @Nullable Webhook webhook,
        Maintenance maintainer,
        RateLimits.Limits limits) {

    public static final String OPERATOR = "aigentsy-operator";

    public record Access(String user, boolean write) {}

    /**
     * Where it listens; port 0 takes a free one. Without an announced address, under which others reach it, it listens on
     * loopback only.
     */
    public record Address(int port, @Nullable URI announced) {}

    /** One endpoint that hears about every repository. */
    public record Webhook(URI address, String secret) {}

    /** delay: how long the scripted maintainer lets a pull request lie before it decides. */
    public record Maintenance(boolean on, Duration delay) {}

    /** An empty forge with the scripted maintainer on, GitHub's limits, no tokens and no webhook. */
    public static ForgeSettings in(Path dir) {
        var maintenance = new Maintenance(true, Duration.ofSeconds(1));
        return new ForgeSettings(
                dir, new Address(0, null), null, Map.of(), null, maintenance, RateLimits.Limits.GITHUB);
    }

    public ForgeSettings port(int wanted) {
        return new ForgeSettings(dir, new Address(wanted, null), seed, tokens, webhook, maintainer, limits);
    }

    /** Reached from other machines under this address. */
    public ForgeSettings announced(URI wanted) {
        return new ForgeSettings(dir, new Address(wanted.getPort(), wanted), seed, tokens, webhook, maintainer, limits);
    }

    public ForgeSettings seed(Path folder) {
        return new ForgeSettings(dir, address, folder, tokens, webhook, maintainer, limits);
    }

    /** The operator's token that can write. */
    public ForgeSettings writeToken(String token) {
        return token(token, new Access(OPERATOR, true));
    }

    /** The operator's token that can only read. */
    public ForgeSettings readToken(String token) {
        return token(token, new Access(OPERATOR, false));
    }

    public ForgeSettings token(String token, Access access) {
        var more = new HashMap<>(tokens);
        more.put(token, access);
        return new ForgeSettings(dir, address, seed, Map.copyOf(more), webhook, maintainer, limits);
    }

    public ForgeSettings webhook(URI hears, String secret) {
        return new ForgeSettings(dir, address, seed, tokens, new Webhook(hears, secret), maintainer, limits);
    }

    public ForgeSettings maintainer(boolean on, Duration delay) {
        return new ForgeSettings(dir, address, seed, tokens, webhook, new Maintenance(on, delay), limits);
    }

    public ForgeSettings limits(RateLimits.Limits wanted) {
        return new ForgeSettings(dir, address, seed, tokens, webhook, maintainer, wanted);
    }
}
