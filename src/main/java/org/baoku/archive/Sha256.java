package org.baoku.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Computes SHA-256, by which files are recognised and secrets are stored. Secrets are long and random, so that
/// a plain hash of them is sufficient; passwords are not hashed here.
public final class Sha256 {
    private Sha256() {}

    /// A digest for bytes that come in pieces.
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform provides SHA-256", e);
        }
    }

    /// The 32 bytes of a secret's hash.
    public static byte[] of(String secret) {
        return newDigest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of bytes, in hexadecimal digits.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }
}
