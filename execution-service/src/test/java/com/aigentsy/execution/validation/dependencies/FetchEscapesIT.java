package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Code of a repository that runs while packages are fetched, and wants more than packages. Each way is tried in the sandbox,
 * where it must lead nowhere, and without it, where it must lead out.
 */
class FetchEscapesIT {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final FetchPhase.Budget BUDGET = new FetchPhase.Budget(Duration.ofSeconds(60), 4 * MEBIBYTE);

    @TempDir
    Path folder;

    private Path tree;
    private HttpServer other;
    private HostileProxy proxy;
    private Process victim;

    @BeforeEach
    void start() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        other = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        other.createContext("/", HostileProxy.saying("canary of another"));
        other.start();
        proxy = HostileProxy.start("127.0.0.1:" + other.getAddress().getPort());
        var builder = new ProcessBuilder("sleep", "300");
        builder.environment().put("HIDDEN", "canary-of-the-environment");
        victim = builder.start();
    }

    @AfterEach
    void stop() {
        victim.destroyForcibly();
        proxy.close();
        other.stop(0);
    }

    /** The same address in a network of its own, where somebody answers. */
    private static final String METADATA_ANSWERS = """
            ip link set lo up; ip addr add 169.254.169.254/32 dev lo
            perl -MIO::Socket::INET -e '
                my $s = IO::Socket::INET->new(LocalAddr => "169.254.169.254:80", Listen => 1);
                my $c = $s->accept; print $c "canary\\n"' &
            i=0; while [ $i -lt 100 ] && ! %s; do sleep 0.05; i=$((i+1)); done; [ $i -lt 100 ]
            """;

    @Test
    void leadNowhere() throws IOException {
        var inside = new StringBuilder(FetchEscape.ASK);
        var outside = new StringBuilder(FetchEscape.ASK);
        FetchEscape.ALL.forEach(way -> {
            inside.append(FetchEscape.tried(way.name(), way.inside()));
            outside.append(FetchEscape.tried(way.name(), way.outside()));
        });
        inside.append(FetchEscape.tried("the address of cloud metadata", FetchEscape.METADATA));
        inside.append(FetchEscape.tried(
                "CONTROL packages",
                "ask {door} 'GET /lib/x.jar" + FetchEscape.END + "' | grep -q 'GET /packages/lib/x.jar'"));
        inside.append(FetchEscape.tried(
                "CONTROL a redirection within",
                "ask {door} 'GET /within" + FetchEscape.END + "' | grep -qi 'location: http://{door}/here'"));
        List<String> held =
                fetch(BUDGET, inside.toString()).run().output().lines().toList();
        assertThat(held).hasSize(FetchEscape.ALL.size() + 3);
        assertThat(held.subList(0, FetchEscape.ALL.size() + 1)).allMatch(line -> line.startsWith("held "));
        assertThat(held.subList(FetchEscape.ALL.size() + 1, held.size()))
                .allMatch(line -> line.startsWith("OUT CONTROL"));
        assertThat(printed(outside.toString()).lines().toList())
                .hasSize(FetchEscape.ALL.size())
                .allMatch(line -> line.startsWith("OUT "));
    }

    @Test
    void theAddressOfCloudMetadataWouldBeReachedIfSomebodyAnsweredAtIt() throws IOException {
        Path script = Files.writeString(
                folder.resolve("control.sh"), FetchEscape.ASK + METADATA_ANSWERS.formatted(FetchEscape.METADATA));
        assertThat(printed(FetchEscape.tried("metadata", "unshare -Urn sh " + script)))
                .startsWith("OUT ");
    }

    @Test
    void whatIsTooMuchIsNotKept() throws IOException {
        String endless = "ask {door} 'GET /endless" + FetchEscape.END + "' > /dev/null\n";
        FetchOutcome flooded = fetch(BUDGET, endless);
        assertThat(flooded.traffic().bytes()).isBetween(4 * MEBIBYTE, 4 * MEBIBYTE + 128 * 1024);
        assertThat(flooded.told()).endsWith("stopped: more than may be fetched");
        assertThat(archive()).doesNotExist();
        FetchOutcome allowed = fetch(new FetchPhase.Budget(Duration.ofSeconds(60), 64 * MEBIBYTE), endless);
        assertThat(allowed.traffic().bytes()).isEqualTo(32 * MEBIBYTE);
        assertThat(archive()).isNotEmptyFile();
    }

    @Test
    void theDiskIsLimitedWhereverItIsWritten() throws IOException {
        String bomb =
                "for f in /packages/big /archive /proxy/big /repo/big; do head -c 64M /dev/zero > $f; done 2>/dev/null\n"
                        + "stat -c %s /packages/big /archive\n";
        FetchOutcome outcome = fetch(BUDGET, bomb);
        List<Long> sizes = outcome.run()
                .output()
                .lines()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
        assertThat(sizes).hasSize(2).allMatch(size -> size > 0 && size <= 16 * MEBIBYTE);
        assertThat(sizes.getFirst()).isLessThanOrEqualTo(4 * MEBIBYTE);
    }

    @Test
    void endsAtItsTime() throws IOException {
        FetchOutcome outcome = fetch(new FetchPhase.Budget(Duration.ofSeconds(4), MEBIBYTE), "sleep 60\n");
        assertThat(outcome.told()).endsWith(", stopped: time limit of 4 s");
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(9));
        assertThat(archive()).doesNotExist();
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private FetchOutcome fetch(FetchPhase.Budget budget, String tools) {
        Limits standard = Limits.standard();
        var limits =
                new Limits(standard.time(), standard.memory(), 256, 2, 16 * MEBIBYTE, 16 * MEBIBYTE, standard.output());
        var sandbox = new Sandbox(SandboxSettings.standard().withLimits(limits));
        return new FetchPhase(sandbox, budget)
                .run(tree, Map.of(Ecosystem.MAVEN, proxy.base()), FetchEscape.ASK + filled(tools), archive());
    }

    private String filled(String script) {
        String port = "" + other.getAddress().getPort();
        return script.replace("{door}", "127.0.0.1:" + Ecosystem.MAVEN.port())
                .replace("{proxy}", proxy.address())
                .replace("{otherport}", port)
                .replace("{other}", "127.0.0.1:" + port)
                .replace("{folder}", folder.toString());
    }

    private String printed(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", filled(script))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
