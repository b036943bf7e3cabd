package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.dependencies.proxy.PackageRelay;
import com.aigentsy.execution.validation.dependencies.proxy.ProxySocket;
import com.aigentsy.execution.validation.dependencies.proxy.Traffic;
import com.aigentsy.execution.validation.dependencies.proxy.Upstream;
import com.aigentsy.execution.validation.sandbox.Binding;
import com.aigentsy.execution.validation.sandbox.Provision;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One sandbox run that asks a repository's own tools for its packages. It has no network; what it reaches is one UNIX socket
 * for each proxy. What it leaves is one file, an archive of bounded size, which nobody but another sandbox unpacks.
 */
final class FetchPhase {

    static final String ARCHIVE = "/archive";

    private static final String SOCKETS = "/proxy";

    /** The relay first, then the tools in turn, then everything into the archive. */
    private static final String SCRIPT = """
            java -cp /proxy %s /proxy /tmp/relaying %s >/tmp/relay.log 2>&1 &
            i=0; while [ ! -e /tmp/relaying ] && [ $i -lt 400 ]; do sleep 0.05; i=$((i+1)); done
            : > /packages/fetched; failed=0
            %s
            tar -C /packages -cf /archive . || exit 125
            exit $failed
            """;

    private final Sandbox sandbox;
    private final Budget budget;

    FetchPhase(Sandbox sandbox, Budget budget) {
        this.sandbox = sandbox;
        this.budget = budget;
        FetchFolder.removeOrphans();
    }

    /** How long one fetch may take, and how many bytes may come and be kept. */
    record Budget(Duration time, long bytes) {

        private static final long MEBIBYTE = 1024L * 1024;

        static Budget standard() {
            return new Budget(Duration.ofMinutes(5), 512 * MEBIBYTE);
        }
    }

    /**
     * Leaves the archive in {@code archive} if there is one.
     *
     * @throws PackagesUnavailable if a proxy gave no answer and the tools were not content without
     */
    FetchOutcome run(Path base, Map<Ecosystem, URI> proxies, String tools, Path archive) {
        long start = System.nanoTime();
        var traffic = new Traffic(budget.bytes());
        try (var folder = FetchFolder.create()) {
            Path sockets = folder.sockets();
            var bindings =
                    List.of(Binding.readOnly(sockets, SOCKETS), Binding.writable(folder.emptyArchive(), ARCHIVE));
            Sandbox.Run run =
                    run(base, new Provision(bindings, budget.bytes()), new Doors(sockets, proxies, traffic), tools);
            var outcome = new FetchOutcome(run, traffic, Duration.ofNanos(System.nanoTime() - start));
            if (!traffic.trouble().isEmpty() && run.exitCode() != 0) {
                throw new PackagesUnavailable("Packages cannot be fetched: " + traffic.trouble()
                        + ". Start the proxy, or correct " + PackageSource.PROXY + ".");
            }
            if (outcome.archived()) {
                folder.moveArchive(archive);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sandbox.Run run(Path base, Provision provision, Doors doors, String tools) throws IOException {
        String ports =
                doors.proxies().keySet().stream().map(one -> "" + one.port()).collect(Collectors.joining(" "));
        String script = SCRIPT.formatted(PackageRelay.class.getName(), ports, tools);
        var open = new ArrayList<ProxySocket>();
        try {
            for (Map.Entry<Ecosystem, URI> proxy : doors.proxies().entrySet()) {
                open.add(doors.open(proxy.getKey(), proxy.getValue()));
            }
            return sandbox.with(settings -> settings.with(provision).withTimeLimit(budget.time()))
                    .run(base, List.of("/bin/sh", "-c", script), "");
        } finally {
            for (ProxySocket socket : open) {
                socket.close();
            }
        }
    }

    /** The sockets of one fetch, each called like the port it is met at. */
    private record Doors(Path sockets, Map<Ecosystem, URI> proxies, Traffic traffic) {

        ProxySocket open(Ecosystem ecosystem, URI base) throws IOException {
            String port = "" + ecosystem.port();
            return ProxySocket.open(sockets.resolve(port), new Upstream(base, "http://127.0.0.1:" + port, traffic));
        }
    }
}
