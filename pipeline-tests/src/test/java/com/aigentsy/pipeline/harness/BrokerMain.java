package com.aigentsy.pipeline.harness;

import com.aigentsy.local.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own: {@code FOLDER PORT ADVERTISED_PORT}. Ends when its standard input does. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        Runtime.getRuntime().halt(0);
    }
}
