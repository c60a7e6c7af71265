package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.facsimile.CanvasScale;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;

/// The lines of a page as annotations of its canvas.
final class LineAnnotations {
    private LineAnnotations() {}

    /// The lines of a page as annotations.
    static Map<String, Object> of(long page, PlacedPage placed) {
        CanvasScale scale = CanvasBuilder.scale(placed);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PlacedLine line : placed.lines()) {
            Map<String, Object> annotation = new LinkedHashMap<>();
            annotation.put("id", IiifUrls.annotations(page) + "/line-" + (lines.size() + 1));
            annotation.put("type", "Annotation");
            annotation.put("motivation", "supplementing");
            annotation.put("body", text(line.text()));
            annotation.put("target", IiifUrls.canvas(page) + "#xywh=" + scale.xywh(line.box()));
            lines.add(annotation);
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("@context", IiifJson.PRESENTATION);
        annotations.put("id", IiifUrls.annotations(page));
        annotations.put("type", "AnnotationPage");
        annotations.put("items", lines);
        return annotations;
    }

    /// A text as the body of an annotation.
    static Map<String, Object> text(String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", text);
        body.put("format", "text/plain");
        body.put("language", IiifJson.CHINESE);
        return body;
    }
}
