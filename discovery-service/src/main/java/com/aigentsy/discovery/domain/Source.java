package com.aigentsy.discovery.domain;

/** One connector: its slug, the platform it reads and the dimension its listings belong to. */
public record Source(String slug, String platform, Dimension dimension) {}
