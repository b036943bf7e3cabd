package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** Tells failures before the first byte (name, connection, handshake, our own deadline) from all others. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    static Answer of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (beforeTheFirstByte(cause)) {
                return new Answer.NotSent(named(cause));
            }
        }
        return new Answer.Lost(named(failure));
    }

    private static boolean beforeTheFirstByte(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException
                || cause instanceof DeadlineBody.Overdue;
    }

    private static String named(Throwable cause) {
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
