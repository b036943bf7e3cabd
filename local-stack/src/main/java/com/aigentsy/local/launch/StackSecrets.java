package com.aigentsy.local.launch;

import com.aigentsy.local.SecretFile;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/**
 * Secrets made once per home: the operator's token (a file of its own), the Ed25519 pair that signs approvals, the
 * webhook secret, and the stand-ins' own keys. A key of the real world is never among them.
 */
public record StackSecrets(String token, Properties values) {

    public static final String SIGNING = "approval.signing";
    public static final String VERIFY = "approval.verify";
    public static final String WEBHOOK = "webhook.secret";
    public static final String FORGE_WRITE = "forge.write";
    public static final String FORGE_READ = "forge.read";
    public static final String MODEL = "model.key";

    public static StackSecrets in(Home home) {
        var file = new SecretFile(home.secrets());
        var values = file.properties();
        for (var name : new String[] {"token", WEBHOOK, FORGE_WRITE, FORGE_READ, MODEL}) {
            values.computeIfAbsent(name, key -> SecretFile.randomHex(24));
        }
        if (!values.containsKey(SIGNING)) {
            makePair(values);
        }
        file.write(values);
        new SecretFile(home.token()).write(values.getProperty("token") + "\n");
        return new StackSecrets(values.getProperty("token"), values);
    }

    private static void makePair(Properties values) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var base64 = Base64.getEncoder();
            values.setProperty(SIGNING, base64.encodeToString(pair.getPrivate().getEncoded()));
            values.setProperty(VERIFY, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    public String get(String name) {
        return values.getProperty(name);
    }
}
