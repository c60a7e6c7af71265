package org.baoku.archive.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.baoku.archive.StorableText;
import org.baoku.paper.Box;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import tools.jackson.databind.json.JsonMapper;

/// Converts layouts to and from the form in which they are stored: JSON, compressed. The fields are the
/// components of the records in `paper`.
final class PageLayoutJson {
    /// Places are stored to a hundredth of a point, which nobody can see.
    private static final double PRECISION = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private PageLayoutJson() {}

    static byte[] write(LaidOutPage layout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(compressed, rounded(layout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LaidOutPage read(byte[] content) {
        try (InflaterInputStream json = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return JSON.readValue(json, LaidOutPage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LaidOutPage rounded(LaidOutPage layout) {
        PlacedPage page = layout.page();
        return new LaidOutPage(
                new PlacedPage(
                        page.number(),
                        rounded(page.width()),
                        rounded(page.height()),
                        page.lines().stream().map(PageLayoutJson::rounded).toList(),
                        page.trust()),
                layout.masthead(),
                layout.articles(),
                layout.furniture());
    }

    private static PlacedLine rounded(PlacedLine line) {
        Box box = line.box();
        return new PlacedLine(
                StorableText.of(line.text()),
                new Box(rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height())),
                rounded(line.size()),
                StorableText.of(line.font()),
                line.bold(),
                line.vertical(),
                line.colour());
    }

    private static double rounded(double points) {
        return Math.round(points * PRECISION) / PRECISION;
    }
}
