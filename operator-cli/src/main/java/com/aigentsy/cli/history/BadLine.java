package com.aigentsy.cli.history;

/** A line that was skipped, counted from 1, and what is wrong with it. */
record BadLine(long line, String reason) {}
