package org.baoku.web.iiif;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
import org.baoku.archive.file.PictureSize;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves the pictures of pages by the IIIF Image API 3.0, level 0: the sizes that are kept, and nothing else,
/// so that a request never costs more than reading a picture.
@Controller
@CrossOrigin
final class ImageController {
    private static final String UNKNOWN = "error.unknown.picture";
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final PagePictureRepository pictures;

    ImageController(PagePictureRepository pictures) {
        this.pictures = pictures;
    }

    /// The base address leads to the description.
    @GetMapping("/iiif/images/{id}")
    ResponseEntity<Void> image(@PathVariable String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(IiifUrls.image(PathValues.id(id, UNKNOWN)) + "/info.json"))
                .build();
    }

    @GetMapping("/iiif/images/{id}/info.json")
    ResponseEntity<byte[]> info(@PathVariable String id) {
        long page = PathValues.id(id, UNKNOWN);
        List<Dimensions> sizes = ImageServices.sizes(pictures.dimensions(page));
        if (sizes.isEmpty()) {
            throw PageNotShownException.notFound(UNKNOWN, id);
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("@context", IiifJson.IMAGE);
        info.putAll(ImageServices.describe(page, sizes));
        info.put("protocol", "http://iiif.io/api/image");
        return IiifJson.respond(info, IiifJson.IMAGE);
    }

    /// A picture in one of its sizes.
    ///
    /// @param size `max`, or the width with or without the height: `400,` or `400,572`
    @GetMapping("/iiif/images/{id}/full/{size}/0/default.jpg")
    ResponseEntity<byte[]> picture(
            @PathVariable String id,
            @PathVariable String size,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        long page = PathValues.id(id, UNKNOWN);
        PictureSize wanted = sizeOf(page, size);
        String tag =
                '"' + pictures.tag(page, wanted).orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id)) + '"';
        // checked before the bytes are read; a 304 needs the caching headers too
        if (Objects.requireNonNullElse(ifNoneMatch, "").contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CACHED)
                    .eTag(tag)
                    .build();
        }
        PagePicture picture =
                pictures.find(page, wanted).orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CACHED)
                .eTag(tag)
                .body(picture.bytes());
    }

    private PictureSize sizeOf(long page, String size) {
        if (size.equals("max")) {
            return PictureSize.LARGE;
        }
        Map<PictureSize, Dimensions> kept = pictures.dimensions(page);
        for (Map.Entry<PictureSize, Dimensions> each : kept.entrySet()) {
            Dimensions dimensions = each.getValue();
            if (size.equals(dimensions.width() + ",") || size.equals(dimensions.width() + "," + dimensions.height())) {
                return each.getKey();
            }
        }
        if (kept.isEmpty()) {
            throw PageNotShownException.notFound(UNKNOWN, SiteUrls.picture(page, 0));
        }
        throw PageNotShownException.badRequest("error.bad.picture", size);
    }
}
