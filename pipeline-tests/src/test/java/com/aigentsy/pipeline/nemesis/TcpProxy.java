package com.aigentsy.pipeline.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A wire between clients and one server that can be slow, silent or cut, whatever is spoken on it. */
public final class TcpProxy implements AutoCloseable {

    private static final int PIECE = 32 * 1024;
    private static final int CONNECT_MILLIS = 3000;

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean refusing;
    private volatile CountDownLatch moving = new CountDownLatch(0);

    private TcpProxy(InetSocketAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    public static TcpProxy before(InetSocketAddress server) {
        try {
            var listener = new ServerSocket();
            listener.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 256);
            var proxy = new TcpProxy(server, listener);
            Thread.ofVirtual().name("proxy " + listener.getLocalPort()).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no proxy before " + server, e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    /** Everything moves again, at once. */
    public void pass() {
        delay = Duration.ZERO;
        refusing = false;
        moving.countDown();
    }

    /** Everything arrives this much later. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Connections stay open and nothing moves on them any more, in either direction. */
    public void stall() {
        moving = new CountDownLatch(1);
    }

    /** Resets every open connection; new ones are accepted. */
    public void cut() {
        open.forEach(TcpProxy::reset);
    }

    /** Resets every open connection and every new one, until {@link #pass}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    reset(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        var behind = new Socket();
        open.addAll(Set.of(client, behind));
        try {
            behind.connect(server, CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(client, behind));
            pump(behind, client);
        } catch (IOException e) {
            reset(client);
            reset(behind);
        }
    }

    /** One direction; when it ends, however it ends, the other ends with it. */
    private void pump(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                Thread.sleep(delay);
                moving.await();
                out.write(piece, 0, read);
            }
            from.close();
            to.close();
        } catch (IOException e) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // it was closed already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moving.countDown();
        cut();
    }
}
