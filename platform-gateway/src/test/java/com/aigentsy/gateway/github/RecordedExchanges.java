package com.aigentsy.gateway.github;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.NotReadableException;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Plays recorded GitHub exchanges (WireMock mappings) to our adapter: does it make the recorded requests when given the
 * same work, and does it wait as a recorded limit says? Run with the folder that holds {@code create-pull-request} and
 * {@code secondary-rate-limit}; prints {@code N passed, N failed} and exits 1 when one failed.
 */
public final class RecordedExchanges {

    private static final String REPOSITORY = "hub4j-test-org/github-api";
    private static final Duration TOTAL = Duration.ofSeconds(20);

    private final List<String> failures = new ArrayList<>();
    private int passed;

    private RecordedExchanges() {}

    /** How many checks held, and which did not. */
    public record Result(int passed, List<String> failures) {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: RecordedExchanges FOLDER (with create-pull-request and secondary-rate-limit)");
            System.exit(2);
        }
        try {
            System.exit(report(replay(Path.of(arguments[0]))));
        } catch (RuntimeException e) {
            System.err.println("the recordings in " + arguments[0] + " cannot be played: " + e);
            System.exit(2);
        }
    }

    private static int report(Result result) {
        result.failures().forEach(failure -> System.out.println("FAILED " + failure));
        System.out.println(result.passed() + " passed, " + result.failures().size() + " failed");
        return result.failures().isEmpty() ? 0 : 1;
    }

    public static Result replay(Path folder) {
        var exchanges = new RecordedExchanges();
        exchanges.pullRequest(folder.resolve("create-pull-request"));
        exchanges.limits(folder.resolve("secondary-rate-limit"));
        return new Result(exchanges.passed, List.copyOf(exchanges.failures));
    }

    private void pullRequest(Path folder) {
        try (var server = Server.playing(RecordedMappings.in(folder, Instant.now()))) {
            var reader = new GitHubReader(server.http(), Clock.systemUTC());
            var pulls = new Pulls(reader, new GitHubWriter(server.http()));
            var way = new Pulls.Way(REPOSITORY, "main", REPOSITORY, "test/stable");
            check("POST pulls makes the recorded request", () -> {
                Wire.Pull made =
                        pulls.create(way, new PullRequestText("createPullRequest", "## test"), false, deadline());
                return made.number() == 273 && made.head().ref().equals("test/stable");
            });
            check(
                    "GET pulls?state=open finds it again",
                    () -> pulls.open(REPOSITORY).stream().anyMatch(pull -> pull.number() == 273 && way.fits(pull)));
            check(
                    "nothing but recorded requests was made",
                    () -> server.unmatched().isEmpty());
        }
    }

    private void limits(Path folder) {
        for (RecordedMappings.Limit limit : RecordedMappings.limits(folder)) {
            Instant start = Instant.now();
            try (var server = Server.playing(RecordedMappings.in(folder, start))) {
                var reader = new GitHubReader(server.http(), Clock.systemUTC());
                check(limit.name() + " is waited for", () -> waited(reader, limit, start));
                check(limit.name() + " is asked twice, not more", () -> server.requests() == 2);
            }
        }
    }

    private static boolean waited(GitHubReader reader, RecordedMappings.Limit limit, Instant start) {
        Optional<Duration> wait = refused(reader, limit.path());
        if (wait.isEmpty()) {
            return false;
        }
        Instant due = Instant.now().plus(wait.get());
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !Instant.now().isBefore(due));
        return !due.isBefore(limit.notBefore(start))
                && reader.reply(limit.path(), null).ok();
    }

    private static Optional<Duration> refused(GitHubReader reader, String path) {
        try {
            reader.reply(path, null);
            return Optional.empty();
        } catch (NotReadableException e) {
            return Optional.of(e.retryIn());
        }
    }

    private static Deadline deadline() {
        return Deadline.in(TOTAL, Clock.systemUTC());
    }

    private void check(String what, BooleanSupplier holds) {
        try {
            if (holds.getAsBoolean()) {
                passed++;
                return;
            }
            failures.add(what);
        } catch (RuntimeException e) {
            failures.add(what + ": " + e);
        }
    }

    /** WireMock with the mappings of one recording. */
    private record Server(WireMockServer wiremock) implements AutoCloseable {

        static Server playing(List<String> mappings) {
            var server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
            server.start();
            mappings.forEach(mapping ->
                    server.addStubMapping(com.github.tomakehurst.wiremock.stubbing.StubMapping.buildFrom(mapping)));
            return new Server(server);
        }

        GitHubHttp http() {
            return new GitHubHttp(new GitHubAccount(
                    URI.create("http://127.0.0.1:" + wiremock.port()), Optional.of("token"), Optional.of("octo")));
        }

        int requests() {
            return wiremock.getAllServeEvents().size();
        }

        List<?> unmatched() {
            return wiremock.findAllUnmatchedRequests();
        }

        @Override
        public void close() {
            wiremock.stop();
        }
    }
}
