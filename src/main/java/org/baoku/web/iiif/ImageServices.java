package org.baoku.web.iiif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
import org.baoku.archive.file.PictureSize;

/// Describes the pictures of a page as a service of the IIIF Image API 3.0, level 0: which sizes it has. Both
/// `info.json` and manifests say so, since viewers choose the small pictures of a list from manifests.
final class ImageServices {
    private ImageServices() {}

    /// The different sizes of a picture, the smallest first. A picture that came in a lower resolution than the
    /// larger sizes is the same in several.
    static List<Dimensions> sizes(Map<PictureSize, Dimensions> kept) {
        return kept.values().stream().distinct().toList();
    }

    /// @param sizes not empty, the smallest first
    static Map<String, Object> describe(long page, List<Dimensions> sizes) {
        Dimensions largest = sizes.getLast();
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", IiifUrls.image(page));
        service.put("type", "ImageService3");
        service.put("profile", "level0");
        service.put("width", largest.width());
        service.put("height", largest.height());
        service.put("sizes", sizes.stream().map(ImageServices::size).toList());
        return service;
    }

    private static Map<String, Object> size(Dimensions dimensions) {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("type", "Size");
        size.put("width", dimensions.width());
        size.put("height", dimensions.height());
        return size;
    }
}
