package org.baoku.web.iiif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
import org.baoku.archive.file.PictureSize;
import org.baoku.facsimile.CanvasScale;
import org.baoku.paper.PlacedPage;
import org.baoku.site.SiteUrls;
import org.springframework.stereotype.Component;

/// Builds the canvas of a page: its picture, its links, and where its annotations are.
///
/// A canvas has four units per point, whether its picture has been made or not, so that places stay the same.
@Component
final class CanvasBuilder {
    private static final double UNITS_PER_POINT = 4;

    /// The sizes for lists of pages, the best first.
    private static final List<PictureSize> THUMBNAILS = List.of(PictureSize.THUMBNAIL, PictureSize.SMALL);

    private final PagePictureRepository pictures;

    CanvasBuilder(PagePictureRepository pictures) {
        this.pictures = pictures;
    }

    /// The canvas of a page.
    Map<String, Object> canvas(PrintedPage page) {
        long id = page.ref().id();
        CanvasScale scale = scale(page.placed());
        Map<PictureSize, Dimensions> kept = pictures.dimensions(id);
        Map<String, Object> canvas = new LinkedHashMap<>();
        canvas.put("id", IiifUrls.canvas(id));
        canvas.put("type", "Canvas");
        canvas.put("label", IiifJson.pageLabel(page.ref()));
        canvas.put("height", scale.height());
        canvas.put("width", scale.width());
        THUMBNAILS.stream()
                .flatMap(size -> image(id, kept, size).stream())
                .findFirst()
                .ifPresent(thumbnail -> canvas.put("thumbnail", List.of(thumbnail)));
        canvas.put("homepage", List.of(IiifJson.webPage(SiteUrls.page(page.ref()), page.title())));
        canvas.put(
                "seeAlso",
                List.of(IiifJson.dataset(IiifUrls.alto(id), "ALTO", "http://www.loc.gov/standards/alto/ns-v4#")));
        canvas.put("items", List.of(painting(id, image(id, kept, PictureSize.LARGE))));
        canvas.put("annotations", List.of(IiifJson.reference(IiifUrls.annotations(id), "AnnotationPage")));
        return canvas;
    }

    /// From places on a page to places on its canvas.
    static CanvasScale scale(PlacedPage page) {
        return CanvasScale.of(page, UNITS_PER_POINT);
    }

    /// The picture on its canvas; an empty page while there is none.
    private static Map<String, Object> painting(long page, Optional<Map<String, Object>> picture) {
        Map<String, Object> painting = new LinkedHashMap<>();
        painting.put("id", IiifUrls.page(page) + "/painting");
        painting.put("type", "AnnotationPage");
        painting.put(
                "items",
                picture.stream()
                        .map(image -> {
                            Map<String, Object> annotation = new LinkedHashMap<>();
                            annotation.put("id", IiifUrls.page(page) + "/painting/picture");
                            annotation.put("type", "Annotation");
                            annotation.put("motivation", "painting");
                            annotation.put("body", image);
                            annotation.put("target", IiifUrls.canvas(page));
                            return annotation;
                        })
                        .toList());
        return painting;
    }

    private static Optional<Map<String, Object>> image(long page, Map<PictureSize, Dimensions> kept, PictureSize size) {
        return Optional.ofNullable(kept.get(size))
                .map(dimensions -> image(page, dimensions, ImageServices.describe(page, ImageServices.sizes(kept))));
    }

    private static Map<String, Object> image(long page, Dimensions size, Map<String, Object> service) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", SiteUrls.absolute(SiteUrls.picture(page, size.width())));
        image.put("type", "Image");
        image.put("format", "image/jpeg");
        image.put("width", size.width());
        image.put("height", size.height());
        image.put("service", List.of(service));
        return image;
    }
}
