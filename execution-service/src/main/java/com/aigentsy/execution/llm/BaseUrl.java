package com.aigentsy.execution.llm;

import java.net.URI;

/** Base URLs are given with or without the version path; LangChain4j wants it there. */
final class BaseUrl {

    private BaseUrl() {}

    /** {@code http://127.0.0.1:13001} and {@code http://127.0.0.1:13001/v1/} become the same. */
    static String versioned(String url, String version) {
        String plain = url.replaceAll("/+$", "");
        String path = URI.create(plain).getPath();
        return path == null || path.isEmpty() ? plain + "/" + version : plain;
    }
}
