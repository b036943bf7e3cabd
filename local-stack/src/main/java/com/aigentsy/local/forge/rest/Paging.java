package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One page of a list and the Link header to the others. per_page is at most 100, 30 by default. */
record Paging(int page, int size) {

    static Paging of(Call call) {
        return new Paging(Math.max(1, number(call, "page", 1)), Math.clamp(number(call, "per_page", 30), 1, 100));
    }

    private static int number(Call call, String name, int otherwise) {
        String text = call.query(name, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.unprocessable("Invalid request: " + name + " must be a number, not " + text);
        }
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((long) (page - 1) * size).limit(size).toList();
    }

    /** @param address the list's own address without a query */
    Answer linked(Answer answer, Call call, String address, int total) {
        int last = Math.max(1, Math.ceilDiv(total, size));
        var links = new ArrayList<String>();
        if (page > 1) {
            links.add(link(call, address, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(call, address, page + 1, "next"));
            links.add(link(call, address, last, "last"));
        }
        if (page > 1) {
            links.add(link(call, address, 1, "first"));
        }
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    private static String link(Call call, String address, int page, String relation) {
        var query = new TreeMap<>(call.query());
        query.put("page", String.valueOf(page));
        String text = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "<" + address + "?" + text + ">; rel=\"" + relation + "\"";
    }
}
