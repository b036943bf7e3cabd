package com.aigentsy.execution.validation.job.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.job.pod.TreeReader.Bounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    Path root;

    @TempDir
    Path tree;

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Files.writeString(tree.resolve("file"), "content");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private FutureTask<Void> receiving(String token, Duration limit) {
        var receiver = new Receiver(token, root, new Bounds(1_000, 10));
        var task = new FutureTask<Void>(() -> {
            receiver.receive(server, limit);
            return null;
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    private String bring(String token) throws IOException {
        try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.getOutputStream().write(token.getBytes(StandardCharsets.US_ASCII));
            TreeWriter.write(tree, socket.getOutputStream());
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void takesOneTreeFromWhoeverKnowsTheToken() throws Exception {
        var receiving = receiving(TOKEN, Duration.ofSeconds(20));
        assertThat(bring(TOKEN)).isEqualTo("ok\n");
        receiving.get();
        assertThat(root.resolve("file")).hasContent("content");
    }

    @Test
    void takesNothingFromOthersAndGoesOnWaiting() throws Exception {
        var receiving = receiving(TOKEN, Duration.ofSeconds(20));
        assertThat(bring("0123456789abcdee")).isEmpty();
        assertThat(bring("")).isEmpty();
        assertThat(root).isEmptyDirectory();
        assertThat(bring(TOKEN)).isEqualTo("ok\n");
        receiving.get();
    }

    @Test
    void withoutATokenNobodyIsLetIn() throws Exception {
        var receiving = receiving("", Duration.ofSeconds(1));
        assertThat(bring("")).isEmpty();
        assertThatThrownBy(receiving::get).cause().isInstanceOf(SocketTimeoutException.class);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aBrokenTreeUsesTheTokenUp() throws Exception {
        var receiving = receiving(TOKEN, Duration.ofSeconds(20));
        Files.write(tree.resolve("huge"), new byte[2_000]);
        assertThat(bring(TOKEN)).isEmpty();
        assertThatThrownBy(receiving::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .hasMessage("the tree is larger than allowed");
    }

    @Test
    void waitsNoLongerThanItsTime() {
        assertThatThrownBy(receiving(TOKEN, Duration.ofMillis(300))::get)
                .cause()
                .isInstanceOf(SocketTimeoutException.class);
    }
}
