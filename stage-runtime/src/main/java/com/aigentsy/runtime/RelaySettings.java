package com.aigentsy.runtime;

/** Where the relay reads and where it sends. */
record RelaySettings(String url, String user, String password, String brokers) {}
