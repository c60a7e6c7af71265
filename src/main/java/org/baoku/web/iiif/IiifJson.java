package org.baoku.web.iiif;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.PageRef;
import org.baoku.site.SiteUrls;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// The common parts of IIIF resources, and how they are sent as JSON-LD.
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

    /// A text in Chinese and in English as a language map.
    static Map<String, Object> bilingual(String chinese, String english) {
        return Map.of(CHINESE, List.of(chinese), "en", List.of(english));
    }

    /// The label of a page in both languages.
    static Map<String, Object> pageLabel(PageRef page) {
        return page.label() == null ? bilingual("版次不详", "page unknown") : chinese(page.label());
    }

    /// A resource by its id.
    static Map<String, Object> reference(String id, String type) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", id);
        reference.put("type", type);
        return reference;
    }

    /// A page of this site.
    static Map<String, Object> webPage(String url, String label) {
        Map<String, Object> page = reference(SiteUrls.absolute(url), "Text");
        page.put("label", chinese(label));
        page.put("format", "text/html");
        page.put("language", List.of(CHINESE));
        return page;
    }

    /// A file that describes the same in another format.
    static Map<String, Object> dataset(String url, String label, String profile) {
        Map<String, Object> dataset = reference(url, "Dataset");
        dataset.put("label", Map.of("none", List.of(label)));
        dataset.put("format", "application/xml");
        dataset.put("profile", profile);
        return dataset;
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
