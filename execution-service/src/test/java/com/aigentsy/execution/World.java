package com.aigentsy.execution;

import com.aigentsy.events.Approval;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Scratch;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What the service under test meets: a git host, scripted models and a signing key. */
public class World implements QuarkusTestResourceLifecycleManager {

    static final ScriptedModels MODELS = new ScriptedModels();
    static final KeyPair KEYS = keys();
    static final Path GIT = Scratch.folder("execution-git");
    static final String CANARY = "canary-3f9a61-in-the-settings";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "aigentsy.execution.git-url", GIT.toUri().toString(),
                "aigentsy.execution.work-directory",
                        Scratch.folder("execution-work").toString(),
                "aigentsy.execution.approval-signing-key",
                        Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded()),
                "aigentsy.execution.canaries", CANARY,
                "aigentsy.models.providers.anthropic.api-key", "not-a-key",
                "aigentsy.models.providers.anthropic.base-url", MODELS.url(),
                "aigentsy.models.providers.openai.api-key", "not-a-key-either",
                "aigentsy.models.providers.openai.base-url", MODELS.url());
    }

    @Override
    public void stop() {
        // kept for the next test class of this JVM; all of it ends with it
    }

    /** As the gateway checks it, with the other half of the key. */
    static boolean signed(Approval approval) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KEYS.getPublic());
            signature.update(approval.signingInput());
            return signature.verify(Base64.getDecoder().decode(approval.signature()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must be nowhere else. */
    static List<String> secrets() {
        return List.of(
                "not-a-key",
                CANARY,
                LocalServers.TOKEN,
                Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded()));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
