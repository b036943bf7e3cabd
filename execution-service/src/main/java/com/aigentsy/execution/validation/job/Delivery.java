package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.pod.TreeWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Brings the tree into a pod: the token, the tree, and a word of thanks back, over a connection that only we may open. */
record Delivery(Path tree, String token, int port) {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final String TAKEN = "ok\n";

    void to(String address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = socket.getOutputStream();
            out.write(token.getBytes(StandardCharsets.US_ASCII));
            TreeWriter.write(tree, out);
            out.flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readNBytes(TAKEN.length()), StandardCharsets.US_ASCII);
            if (!answer.equals(TAKEN)) {
                throw new IOException("the pod did not take the tree");
            }
        }
    }
}
