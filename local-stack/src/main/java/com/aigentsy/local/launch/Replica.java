package com.aigentsy.local.launch;

/** One running copy of a service, counted from 1; its name is what logs, pid files and the state file call it. */
public record Replica(ServiceName service, int number, int port) {

    public String name() {
        return number == 1 ? service.slug() : service.slug() + "-" + number;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
