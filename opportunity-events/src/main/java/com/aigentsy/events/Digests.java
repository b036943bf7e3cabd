package com.aigentsy.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over content, and the unambiguous framing (each part prefixed with its length) that is hashed and signed. */
public final class Digests {

    private Digests() {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash an approval is bound to: everything that leaves the house and where it goes, byte for byte. */
    public static String content(Solution solution, Target target) {
        var out = new ByteArrayOutputStream();
        append(out, "aigentsy-content-v1", target.repository(), target.baseBranch(), target.baseSha());
        append(out, target.draft() ? "draft" : "ready");
        if (solution.codeFix() instanceof Solution.CodeFix fix) {
            append(out, fix.reply() == null ? "code_fix" : "code_fix_with_reply");
            append(out, fix.commitMessage(), fix.prTitle(), fix.prDescription());
            if (fix.reply() instanceof String reply) {
                append(out, reply);
            }
            fix.files().forEach(file -> append(out, file.path(), file.content()));
        }
        if (solution.message() instanceof Solution.Message message) {
            append(out, "message", message.subject(), message.body());
        }
        return sha256(out.toByteArray());
    }

    static byte[] framed(String... parts) {
        var out = new ByteArrayOutputStream();
        append(out, parts);
        return out.toByteArray();
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(ByteArrayOutputStream out, String... parts) {
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
    }
}
