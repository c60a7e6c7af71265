package org.baoku.following;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.MessageContent.Section;
import org.baoku.archive.following.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends a message to a webhook: JSON, with a signature by which the receiver knows that it is from this
/// archive.
@Component
public final class WebhookDelivery {
    /// What is sent.
    ///
    /// @param id the same in every attempt
    record Body(String id, String createdAt, boolean digest, List<Found> savedSearches) {}

    /// The new articles of a saved search.
    record Found(long id, String name, String url, long total, long earlier, List<Article> articles) {}

    /// An article.
    record Article(
            long id,
            String url,
            String headline,
            String newspaper,
            @Nullable LocalDate date,
            String page,
            List<CitedArticle.Piece> sentence,
            List<String> matched) {}

    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FollowingProperties settings;
    private final WebhookRequest request;
    private final Clock clock;

    WebhookDelivery(FollowingProperties settings, Clock clock) {
        this.settings = settings;
        this.request = new WebhookRequest(settings.privateWebhooks(), TIME_LIMIT);
        this.clock = clock;
    }

    /// The URL of a webhook as it is stored; empty where the text is none, or leads to an address that is
    /// not allowed.
    public Optional<String> accepted(String text) {
        return WebhookRequest.url(text).filter(this::isAllowed).map(URI::toString);
    }

    private boolean isAllowed(URI url) {
        try {
            request.resolve(url);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void deliver(OutgoingMessage message) throws DeliveryException {
        URI url = WebhookRequest.url(message.address())
                .orElseThrow(() -> new DeliveryException("Not the URL of a webhook: " + message.address(), null));
        byte[] body = JSON.writeValueAsBytes(body(message));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json;charset=utf-8");
        headers.put("User-Agent", "Baoku");
        headers.put("Baoku-Delivery", message.id().toString());
        headers.put("Baoku-Timestamp", timestamp);
        headers.put("Baoku-Signature", "sha256=" + signature(message.secret(), timestamp, body));
        int status;
        try {
            status = request.post(url, headers, body);
        } catch (IOException e) {
            throw new DeliveryException(String.valueOf(e.getMessage()), e);
        }
        if (status < 200 || status > 299) {
            throw new DeliveryException("HTTP " + status, null);
        }
    }

    /// The keyed hash of timestamp, a point, and body.
    static String signature(String secret, String timestamp, byte[] body) {
        byte[] start = (timestamp + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[start.length + body.length];
        System.arraycopy(start, 0, signed, 0, start.length);
        System.arraycopy(body, 0, signed, start.length, body.length);
        return HexFormat.of().formatHex(SignedLinks.hmac(secret.getBytes(StandardCharsets.UTF_8), signed));
    }

    private Body body(OutgoingMessage message) {
        return new Body(
                message.id().toString(),
                message.createdAt().toString(),
                message.digest(),
                message.content().sections().stream().map(this::found).toList());
    }

    private Found found(Section section) {
        return new Found(
                section.savedSearch(),
                section.name(),
                settings.link("/search?" + section.query()),
                section.total(),
                section.earlier(),
                section.articles().stream().map(this::article).toList());
    }

    private Article article(CitedArticle article) {
        return new Article(
                article.id(),
                settings.link("/articles/" + article.id()),
                article.headline(),
                article.newspaper(),
                article.day(),
                article.page(),
                article.sentence(),
                article.matched());
    }
}
