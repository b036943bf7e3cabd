package com.aigentsy.pipeline.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
        proxy = TcpProxy.before(new InetSocketAddress(echo.getInetAddress(), echo.getLocalPort()));
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException _) {
                        // the proxy cut it
                    }
                });
            } catch (IOException _) {
                // the test is over
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(proxy.address().getAddress(), proxy.address().getPort());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static int ask(Socket socket, int word) throws IOException {
        socket.getOutputStream().write(word);
        return socket.getInputStream().read();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 42)).isEqualTo(42);
        }
    }

    @Test
    void delaysBothDirections() throws IOException {
        proxy.delay(Duration.ofMillis(150));
        try (Socket socket = connect()) {
            long begun = System.nanoTime();
            assertThat(ask(socket, 42)).isEqualTo(42);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void stalledConnectionsSayNothingUntilTheyMayGoOn() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 1)).isEqualTo(1);
            proxy.stall();
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> ask(socket, 42)).isInstanceOf(SocketTimeoutException.class);

            proxy.pass();
            socket.setSoTimeout(5000);
            assertThat(socket.getInputStream().read()).isEqualTo(42);
        }
    }

    @Test
    void cutConnectionsAreResetAndNewOnesWork() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 1)).isEqualTo(1);
            proxy.cut();
            assertThatThrownBy(() -> ask(socket, 2)).isInstanceOf(SocketException.class);
        }
        try (Socket socket = connect()) {
            assertThat(ask(socket, 3)).isEqualTo(3);
        }
    }

    @Test
    void refusesUntilItMayPassAgain() throws IOException {
        proxy.refuse();
        assertThatThrownBy(() -> {
                    try (Socket socket = connect()) {
                        ask(socket, 1);
                        ask(socket, 1);
                    }
                })
                .isInstanceOf(SocketException.class);
        proxy.pass();
        try (Socket socket = connect()) {
            assertThat(ask(socket, 2)).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsAwayLooksLikeAReset() throws IOException {
        echo.close();
        try (Socket socket = connect()) {
            assertThatThrownBy(() -> {
                        ask(socket, 1);
                        ask(socket, 1);
                    })
                    .isInstanceOf(SocketException.class);
        }
    }
}
