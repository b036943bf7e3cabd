package com.aigentsy.discovery;

/** One source's scan within one run: what a scan task carries. */
public record ScanKey(String runId, String source) {

    public String text() {
        return runId + "|" + source;
    }
}
