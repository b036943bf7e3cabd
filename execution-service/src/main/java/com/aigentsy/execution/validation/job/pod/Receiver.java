package com.aigentsy.execution.validation.job.pod;

import com.aigentsy.execution.validation.job.pod.TreeReader.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Takes one working tree, once, from whoever knows the token, and ends well only if the pod has no way out. It comes to us
 * because a pod that may fetch it could fetch other things, too.
 */
public final class Receiver {

    /** The pod is not cut off from the network. */
    public static final int OPEN = 3;

    private static final int NOTHING_CAME = 2;
    private static final int MAX_ENTRIES = 200_000;
    private static final int SILENCE_MILLIS = 20_000;
    private static final Duration WAITS = Duration.ofSeconds(60);
    private static final int LOOKS = 10;

    private final byte[] token;
    private final Path root;
    private final Bounds bounds;

    Receiver(String token, Path root, Bounds bounds) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.root = root;
        this.bounds = bounds;
    }

    /** Settings come by environment: TREE_TOKEN, TREE_PORT, TREE_BYTES, WAYS_OUT; the folder to fill is the argument. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        var bounds = new Bounds(Long.parseLong(environment.getOrDefault("TREE_BYTES", "0")), MAX_ENTRIES);
        var receiver = new Receiver(environment.getOrDefault("TREE_TOKEN", ""), Path.of(arguments[0]), bounds);
        try (var server = new ServerSocket(Integer.parseInt(environment.getOrDefault("TREE_PORT", "8090")))) {
            receiver.receive(server, WAITS);
        } catch (IOException e) {
            System.out.println("no tree was received: " + e.getMessage());
            System.exit(NOTHING_CAME);
        }
        List<String> open = stillOpen(WaysOut.listed(environment.getOrDefault("WAYS_OUT", "")));
        if (!open.isEmpty()) {
            System.out.println("this pod reaches " + String.join(" and ", open));
            System.exit(OPEN);
        }
    }

    /** Returns when the tree is there; connections without the token are closed, and cost nobody else their turn. */
    void receive(ServerSocket server, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean received = false;
        while (!received) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new SocketTimeoutException("nobody brought one within " + limit.toSeconds() + " s");
            }
            server.setSoTimeout((int) millis);
            try (var connection = server.accept()) {
                connection.setSoTimeout(SILENCE_MILLIS);
                received = takeFrom(connection);
            }
        }
    }

    private boolean takeFrom(Socket connection) throws IOException {
        if (!knowsTheToken(connection.getInputStream())) {
            return false;
        }
        TreeReader.read(connection.getInputStream(), root, bounds);
        connection.getOutputStream().write("ok\n".getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private boolean knowsTheToken(InputStream in) {
        try {
            return token.length > 0 && MessageDigest.isEqual(in.readNBytes(token.length), token);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Looked at with the tree here, because then the network works; again for some seconds, because rules may come late. */
    private static List<String> stillOpen(List<String> addresses) throws InterruptedException {
        List<String> open = WaysOut.open(addresses);
        for (int look = 1; look < LOOKS && !open.isEmpty(); look++) {
            Thread.sleep(Duration.ofSeconds(1));
            open = WaysOut.open(addresses);
        }
        return open;
    }
}
