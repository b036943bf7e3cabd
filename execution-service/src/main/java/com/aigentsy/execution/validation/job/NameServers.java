package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.pod.WaysOut;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pod must not reach although we do: the cluster's name server, which every pod reaches unless a policy keeps it
 * from it; and the cloud's metadata service, wherever we are.
 */
record NameServers(Path configuration, int port, List<String> others) {

    private static final String METADATA = "169.254.169.254:80";

    static NameServers ours() {
        return new NameServers(Path.of("/etc/resolv.conf"), 53, List.of(METADATA));
    }

    /**
     * Those that answer us now: a pod that does not reach them is cut off by a rule, not by chance.
     *
     * @throws SandboxUnavailable if none does, because then a pod could not prove anything
     */
    List<String> thatWeReach() {
        List<String> reached = WaysOut.open(listed());
        if (reached.isEmpty()) {
            throw new SandboxUnavailable("Validation is refused for now: no name server of " + configuration
                    + " answers on TCP port " + port + ", so it cannot be told whether a pod is cut off from it.");
        }
        return Stream.concat(reached.stream(), others.stream()).toList();
    }

    private List<String> listed() {
        try (Stream<String> lines = Files.lines(configuration)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 1 && words[0].equals("nameserver"))
                    .map(words -> words[1] + ":" + port)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
