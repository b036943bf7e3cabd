package com.aigentsy.local.forge;

import com.aigentsy.local.forge.git.GitFolder;
import com.aigentsy.local.forge.git.GitHttp;
import com.aigentsy.local.forge.maintainer.Maintainer;
import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Discussion;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.rest.Api;
import com.aigentsy.local.forge.rest.Caller;
import com.aigentsy.local.forge.rest.Faults;
import com.aigentsy.local.forge.rest.ForgeHttp;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.local.forge.seed.ForgeSeed;
import com.aigentsy.local.forge.seed.Gardener;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.ForgeStore;
import com.aigentsy.local.forge.webhook.Payloads;
import com.aigentsy.local.forge.webhook.Webhooks;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running local forge; what happened in it survives in its folder. */
public final class Forge implements AutoCloseable {

    static {
        keepConnectionsOpen();
    }

    private final HttpServer server;
    private final String baseUrl;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Api.Rooms rooms;
    private final Optional<Webhooks> webhooks;
    private final Optional<Maintainer> maintainer;

    /** Seeds an empty folder, then listens. A taken port and a bad seed are errors that say so. */
    public static Forge start(ForgeSettings settings) {
        var store = new ForgeStore(folder(settings.dir()).resolve("forge.json"));
        if (store.fresh()) {
            Leftovers.delete(settings.dir().resolve("git"));
        }
        var desk = new Desk(store, new GitFolder(settings.dir().resolve("git")), Clock.systemUTC());
        var rooms = new Api.Rooms(desk, new PullRequests(desk), new Merging(desk), new Discussion(desk));
        if (store.fresh() && settings.seed() != null) {
            new Gardener(desk, rooms.pulls()).plant(ForgeSeed.read(settings.seed()));
        }
        return new Forge(settings, rooms);
    }

    private Forge(ForgeSettings settings, Api.Rooms rooms) {
        this.rooms = rooms;
        this.server = listen(settings.address());
        this.baseUrl = address(settings.address());
        var shapes = new Shapes(baseUrl());
        var issues = new IssueShape(rooms.desk(), shapes);
        var payloads = new Payloads(rooms.desk(), issues, new PullShape(rooms.desk(), shapes, issues, rooms.merging()));
        this.webhooks = Optional.ofNullable(settings.webhook())
                .map(hook -> new Webhooks(new Webhooks.Target(hook.address(), hook.secret()), payloads));
        this.maintainer = Optional.of(settings.maintainer())
                .filter(ForgeSettings.Maintenance::on)
                .map(maintenance -> new Maintainer(hands(rooms), maintenance.delay()));
        webhooks.ifPresent(hooks -> rooms.desk().watch(hooks::send));
        server.createContext("/", new ForgeHttp(parts(settings, shapes)));
        server.setExecutor(threads);
        server.start();
        maintainer.ifPresent(Maintainer::start);
    }

    private ForgeHttp.Parts parts(ForgeSettings settings, Shapes shapes) {
        Desk desk = rooms.desk();
        return new ForgeHttp.Parts(
                Api.router(rooms, shapes, faults),
                new GitHttp(name -> desk.store().project(name).map(desk.git()::of)),
                token -> Optional.ofNullable(settings.tokens().get(token))
                        .map(access -> new Caller(access.user(), access.write())),
                new RateLimits(settings.limits(), Clock.systemUTC()),
                faults);
    }

    private static Maintainer.Hands hands(Api.Rooms rooms) {
        return new Maintainer.Hands(rooms.desk(), rooms.pulls(), rooms.merging(), rooms.discussion());
    }

    /** The address of API, git and pages alike, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    private String address(ForgeSettings.Address wanted) {
        return wanted.announced() == null
                ? "http://127.0.0.1:" + server.getAddress().getPort()
                : wanted.announced().toString();
    }

    /** More repositories and issues while it runs, from a folder like the one it was seeded with. */
    public void plant(Path seed) {
        new Gardener(rooms.desk(), rooms.pulls()).plant(ForgeSeed.read(seed));
    }

    /** Orders failures; from another process POST /_forge/faults does the same. */
    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.stop(0);
        maintainer.ifPresent(Maintainer::close);
        webhooks.ifPresent(Webhooks::close);
        threads.shutdownNow();
        rooms.desk().git().close();
    }

    private static Path folder(Path dir) {
        try {
            return Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("The forge cannot use " + dir, e);
        }
    }

    private static HttpServer listen(ForgeSettings.Address wanted) {
        try {
            var host = InetAddress.ofLiteral(wanted.announced() == null ? "127.0.0.1" : "0.0.0.0");
            return HttpServer.create(new InetSocketAddress(host, wanted.port()), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The forge cannot listen on port " + wanted.port() + ": " + e.getMessage(), e);
        }
    }

    /** A pooled client must not find its connection closed under its next request, nor wait for delayed acks. */
    private static void keepConnectionsOpen() {
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }
}
