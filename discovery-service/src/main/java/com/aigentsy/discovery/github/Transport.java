package com.aigentsy.discovery.github;

import com.aigentsy.discovery.SourceFailedException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP with bounds: 3 s to connect, 20 s in all however slowly it drips, 8 MiB, no redirects, no compression. */
final class Transport {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final long LARGEST = 8L * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();

    HttpResponse<byte[]> send(HttpRequest request) {
        var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return sent.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(request, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw failed(request, "no whole answer within " + TOTAL.toSeconds() + " s");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(request, "interrupted");
        }
    }

    private static SourceFailedException failed(HttpRequest request, String why) {
        return new SourceFailedException("GET " + request.uri() + ": " + why, true);
    }
}
