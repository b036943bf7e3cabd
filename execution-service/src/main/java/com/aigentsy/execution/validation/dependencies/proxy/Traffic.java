package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How much may pass in one fetch, how much did, and whether the proxies could be reached at all. */
public final class Traffic {

    private static final int MOST_REQUESTS = 50_000;

    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<String> trouble = new AtomicReference<>("");

    public Traffic(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void ask() throws RefusedRequest {
        if (requests.incrementAndGet() > MOST_REQUESTS || bytes.get() >= mostBytes) {
            throw new RefusedRequest(429, "the limit of this fetch is reached");
        }
    }

    void pass(int count) throws IOException {
        if (bytes.addAndGet(count) > mostBytes) {
            throw new IOException("the limit of " + mostBytes + " bytes is reached");
        }
    }

    void unreachable(String why) {
        trouble.compareAndSet("", why);
    }

    public long bytes() {
        return bytes.get();
    }

    public int requests() {
        return requests.get();
    }

    public boolean exhausted() {
        return bytes.get() >= mostBytes || requests.get() > MOST_REQUESTS;
    }

    /** Why the first request that got no answer got none; empty if all did. */
    public String trouble() {
        return trouble.get();
    }
}
