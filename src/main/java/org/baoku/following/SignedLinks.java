package org.baoku.following;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baoku.archive.account.SigningKeyRepository;
import org.baoku.archive.following.SavedSearch;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The tokens of links that work without a sign-in: each says for what it is good and is signed.
@Component
public final class SignedLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Duration CONFIRMATION_VALID = Duration.ofDays(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A mail address of an account.
    public record MailAddress(long account, String address) {}

    /// A feed of a saved search.
    public record Feed(long savedSearch, int version) {}

    private final SingletonSupplier<byte[]> key;
    private final Clock clock;

    SignedLinks(SigningKeyRepository keys, Clock clock) {
        this.key = SingletonSupplier.of(() -> keys.findOrAdd("following", randomBytes()));
        this.clock = clock;
    }

    /// A new secret by which messages to a webhook are signed.
    public static String newSecret() {
        return HexFormat.of().formatHex(randomBytes());
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// The token that confirms a mail address; it is valid for three days.
    public String confirmation(MailAddress mail) {
        long end = clock.instant().plus(CONFIRMATION_VALID).getEpochSecond();
        return sign("confirm|" + mail.account() + "|" + end + "|" + mail.address());
    }

    /// The mail address that a token confirms; empty where the token is not valid, or not any more.
    public Optional<MailAddress> confirmed(String token) {
        return verify(token)
                .map(text -> text.split("\\|", 4))
                .filter(parts -> parts.length == 4 && parts[0].equals("confirm"))
                .filter(parts -> Long.parseLong(parts[2]) >= clock.instant().getEpochSecond())
                .map(parts -> new MailAddress(Long.parseLong(parts[1]), parts[3]));
    }

    /// The token that ends all mail to an address.
    public String unsubscription(MailAddress mail) {
        return sign("unsubscribe|" + mail.account() + "|" + mail.address());
    }

    /// The mail address that a token unsubscribes; empty where the token is not valid.
    public Optional<MailAddress> unsubscribed(String token) {
        return verify(token)
                .map(text -> text.split("\\|", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals("unsubscribe"))
                .map(parts -> new MailAddress(Long.parseLong(parts[1]), parts[2]));
    }

    /// The address of the private feed of a saved search.
    public String feedUrl(SavedSearch search) {
        return "/following/feeds/" + sign("feed|" + search.id() + "|" + search.feedVersion()) + ".atom";
    }

    /// The feed of a token; empty where the token is not valid.
    public Optional<Feed> feed(String token) {
        return verify(token)
                .map(text -> text.split("\\|", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals("feed"))
                .map(parts -> new Feed(Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
    }

    private String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return encode(bytes) + "." + encode(hmac(key.obtain(), bytes));
    }

    private Optional<String> verify(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, hmac(key.obtain(), bytes))
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The keyed hash of a text.
    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }
}
