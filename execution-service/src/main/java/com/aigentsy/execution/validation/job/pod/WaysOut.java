package com.aigentsy.execution.validation.job.pod;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/** Tries addresses, all at once: those that answer are ways out of where we are. */
public final class WaysOut {

    private static final int MILLIS = 1_000;

    private WaysOut() {}

    /** The addresses ({@code 10.96.0.10:53}) that take a connection within a second. */
    public static List<String> open(List<String> addresses) {
        var open = new ConcurrentSkipListSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String address : addresses) {
                threads.submit(() -> answers(address) && open.add(address));
            }
        }
        return List.copyOf(open);
    }

    static List<String> listed(String addresses) {
        return Arrays.stream(addresses.split(","))
                .filter(address -> !address.isBlank())
                .toList();
    }

    private static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            var host = InetAddress.ofLiteral(address.substring(0, colon));
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
