package com.aigentsy.execution.validation.dependencies;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server of files, which is all that a Maven repository or a simple index of Python packages is; it notes what it gave. */
record FolderServer(HttpServer server, Queue<String> given) implements AutoCloseable {

    static FolderServer of(Path folder) throws IOException {
        var given = new ConcurrentLinkedQueue<String>();
        var noting = Filter.afterHandler("notes what was given", exchange -> {
            if (exchange.getResponseCode() == 200) {
                given.add(exchange.getRequestURI().getPath().substring(1));
            }
        });
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                0,
                "/",
                SimpleFileServer.createFileHandler(folder),
                noting);
        server.start();
        return new FolderServer(server, given);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What is at this path is not a file but an index. */
    void index(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
