package com.aigentsy.execution.validation.job.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of our own for 127.0.0.1, made anew with the JDK's keytool, as a cluster has one that only it trusts. */
final class Authority {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;

    private Authority(KeyStore keys) {
        this.keys = keys;
    }

    static Authority in(Path folder) throws IOException {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "api",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=kubernetes",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-ext",
                        "bc=ca:true",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString()))
                .start()
                .onExit()
                .join();
        try (var in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return new Authority(keys);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    SSLContext context() throws IOException {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What lies beside a service account's token. */
    String certificate() throws IOException {
        try {
            String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(keys.getCertificate("api").getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
