package org.baoku.web.iiif;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Writes IIIF resources as JSON-LD.
final class IiifJson {
    /// The contexts of the APIs, which also name them in media types.
    static final String PRESENTATION = "http://iiif.io/api/presentation/3/context.json";

    static final String SEARCH = "http://iiif.io/api/search/2/context.json";
    static final String IMAGE = "http://iiif.io/api/image/3/context.json";

    /// Chinese text in a language map.
    static final String CHINESE = "zh-CN";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

    private IiifJson() {}

    /// A text in Chinese as a language map.
    static Map<String, Object> chinese(String text) {
        return Map.of(CHINESE, List.of(text));
    }

    /// A resource as a response.
    ///
    /// @param context the API of the resource
    static ResponseEntity<byte[]> respond(Map<String, Object> resource, String context) {
        return respond(bytes(resource), context);
    }

    /// A resource that was written before as a response.
    static ResponseEntity<byte[]> respond(byte[] resource, String context) {
        return respond(resource, new MediaType("application", "ld+json", Map.of("profile", '"' + context + '"')));
    }

    static byte[] bytes(Map<String, Object> resource) {
        return JSON.writeValueAsBytes(resource);
    }

    /// A document as a response. Spring answers 304 to a client that has it already.
    static ResponseEntity<byte[]> respond(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CACHED)
                .eTag('"' + digest(body) + '"')
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
