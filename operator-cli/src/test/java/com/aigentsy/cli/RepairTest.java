package com.aigentsy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.HomeLock;
import com.aigentsy.local.launch.StackState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs for what went wrong, against services that answer as written down here. */
class RepairTest {

    private static final String FIRST = "11111111-1111-5111-8111-111111111111";
    private static final String SECOND = "22222222-2222-5222-8222-222222222222";

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new TreeMap<>();
    private HttpServer server;
    private HomeLock lock;

    @BeforeEach
    void aStackRuns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var home = new Home(dir);
        lock = HomeLock.take(home);
        var token = Files.writeString(dir.resolve("token"), "a-token-for-tests");
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        var services = Map.of("outcome", address + "/outcome", "scoring", address + "/scoring", "scoring-1", address);
        new StackState(1, true, "local", services, "", "", null, null, token.toString()).write(home);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        lock.close();
    }

    @Test
    void listsEveryPageOfEveryServiceOnce() {
        answers.put("GET /outcome/quarantine?state=held", page(FIRST, "\"c 1\""));
        answers.put("GET /outcome/quarantine?state=held&cursor=c+1", page(SECOND, "null"));
        answers.put("GET /scoring/quarantine?state=held", "{\"items\": [], \"next\": null}");

        assertThat(run("quarantine", "list")).isZero();

        assertThat(text(out)).contains(FIRST, SECOND, "malformed_value", "github_7", "2 held");
    }

    @Test
    void putsBackAllOfAReasonAndSaysWhatStays() {
        answers.put("GET /scoring/quarantine?state=held&reason=undecidable", page(FIRST, "null"));
        answers.put("POST /scoring/quarantine/" + FIRST + "/redrive", "{}");
        assertThat(run("quarantine", "redrive", "--reason", "undecidable", "--service", "scoring"))
                .isZero();
        assertThat(text(out)).contains("1 of 1 put back");

        answers.put("GET /scoring/quarantine/" + SECOND, item(SECOND));
        answers.put("POST /scoring/quarantine/" + SECOND + "/redrive", "409 too large");
        assertThat(run("quarantine", "redrive", SECOND)).isEqualTo(1);
        assertThat(text(out)).contains(SECOND + "  stays: ").contains("0 of 1 put back");
    }

    @Test
    void discardsWhereTheRecordIsHeldAndNeverWithoutAReason() {
        answers.put("GET /scoring/quarantine/" + FIRST, item(FIRST));
        answers.put("POST /scoring/quarantine/" + FIRST + "/discard", "{}");

        assertThat(run("quarantine", "discard", FIRST)).isEqualTo(2);
        assertThat(requests).isEmpty();
        assertThat(run("quarantine", "discard", FIRST, "--reason", "spam")).isZero();
        assertThat(requests).last().isEqualTo("POST /scoring/quarantine/" + FIRST + "/discard {\"reason\":\"spam\"}");
        assertThat(run("quarantine", "show", SECOND)).isEqualTo(1);
        assertThat(text(err)).contains("Nothing is held under " + SECOND);
        assertThat(run("quarantine", "redrive")).isEqualTo(2);
        assertThat(run("quarantine", "list", "--service", "nowhere")).isEqualTo(2);
    }

    @Test
    void publishesAgainWhatWasAskedFor() {
        answers.put("POST /outcome/outbox/redrive", "{\"rows\": 3}");
        answers.put("POST /scoring/outbox/redrive", "{\"rows\": 4}");

        assertThat(run("redrive", "--from-outbox", "--since", "2026-11-20T10:00:00Z"))
                .isZero();

        assertThat(text(out)).contains("7 events go out again");
        assertThat(requests).contains("POST /scoring/outbox/redrive {\"since\":\"2026-11-20T10:00:00Z\"}");
        assertThat(run("redrive")).isEqualTo(2);
    }

    @Test
    void rebuildSaysWhetherTheTablesCameOutEqual() {
        answers.put("POST /outcome/learning/rebuild", "{\"rebuild_id\": \"r1\"}");
        answers.put("GET /outcome/learning/rebuild", """
                {"state": "completed", "events": 9, "live_checksum": "aa", "rebuilt_checksum": "bb", "equal": false,
                 "swapped": false}""");

        assertThat(run("rebuild")).isEqualTo(1);

        assertThat(text(out)).contains("events read        9", "live     aa", "rebuilt  bb", "equal              no");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add((request + " " + body).strip());
        var answer = answers.getOrDefault(request, "404 {}");
        var refused = answer.matches("(?s)\\d{3} .*");
        var bytes = (refused ? answer.substring(4) : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? Integer.parseInt(answer.substring(0, 3)) : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String page(String id, String next) {
        return "{\"items\": [%s], \"next\": %s}".formatted(item(id), next);
    }

    private static String item(String id) {
        return "{\"id\": \"%s\", \"reason\": \"malformed_value\", \"key\": \"github_7\", \"detail\": \"x\"}"
                .formatted(id);
    }

    private int run(String... line) {
        var home = new Home(dir);
        var shell = new Shell(dir, home, Map.of(), print(out), print(err), false);
        return Main.run(shell, Arrays.asList(line));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
