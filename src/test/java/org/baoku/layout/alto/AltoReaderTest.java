package org.baoku.layout.alto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baoku.layout.alto.AltoException.Reason;
import org.baoku.paper.LaidOutPage;
import org.junit.jupiter.api.Test;

/// ALTO files become pages; hostile ones are refused with a reason.
class AltoReaderTest {
    private static final String LINE = "湖上的渡船今天清晨停航检修预计三天";

    private final AltoReader reader = new AltoReader();

    /// A page of one article; lengths are given in points.
    static String alto(String unit, double unitsPerPoint) {
        StringBuilder xml = new StringBuilder("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Description>")
                .append("<MeasurementUnit>" + unit + "</MeasurementUnit></Description><Styles>")
                .append("<TextStyle ID=\"h\" FONTSIZE=\"30\" FONTFAMILY=\"Hei\" FONTSTYLE=\"bold\"/></Styles><Layout>")
                .append("<Page" + place(0, 0, 800, 1200, unitsPerPoint) + "><PrintSpace><TextBlock>");
        line(xml, "渡船停航三天", 40, 100, 30, " STYLEREFS=\"h\"", unitsPerPoint);
        for (int row = 0; row < 12; row++) {
            line(xml, LINE, 40, 150 + 16 * row, 10, "", unitsPerPoint);
        }
        return xml.append("</TextBlock></PrintSpace></Page></Layout></alto>").toString();
    }

    private static void line(
            StringBuilder xml, String text, double x, double y, double size, String style, double unitsPerPoint) {
        String place = place(x, y, size * text.length(), size, unitsPerPoint);
        xml.append("<TextLine" + style + place + "><String" + place + " CONTENT=\"" + text + "\"/></TextLine>");
    }

    private static String place(double x, double y, double width, double height, double units) {
        return String.format(
                Locale.ROOT,
                " HPOS=\"%.2f\" VPOS=\"%.2f\" WIDTH=\"%.2f\" HEIGHT=\"%.2f\"",
                x * units,
                y * units,
                width * units,
                height * units);
    }

    @Test
    void readsLinesBoxesAndArticlesInEveryUnit() throws AltoException {
        for (String xml : new String[] {
            alto("mm10", 254 / 72.0),
            alto("inch1200", 1200 / 72.0),
            alto("pixel", 300 / 72.0),
            alto("pixel", 600 / 72.0)
        }) {
            LaidOutPage page = reader.read(bytes(xml));
            assertThat(page.page().lines()).hasSize(13);
            assertThat(page.page().line(1).text()).isEqualTo("渡船停航三天");
            assertThat(page.page().line(1).bold()).isTrue();
            assertThat(page.articles()).singleElement().satisfies(article -> {
                assertThat(article.headline().numbers()).containsExactly(1);
            });
        }
        LaidOutPage page = reader.read(bytes(alto("mm10", 254 / 72.0)));
        assertThat(page.page().line(2).box().x()).isBetween(39.9, 40.1);
        assertThat(page.page().line(2).box().y()).isBetween(149.9, 150.1);
        assertThat(page.page().line(2).box().width()).isBetween(169.5, 170.5);
    }

    @Test
    void refusesHostileFiles() {
        String good = alto("mm10", 254 / 72.0);
        refused(Reason.DOCUMENT_TYPE, "<!DOCTYPE alto [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]>" + good);
        refused(Reason.DOCUMENT_TYPE, "<!DOCTYPE alto SYSTEM \"file:///etc/passwd\">" + good);
        refused(Reason.TOO_LARGE, "<alto>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</alto>");
        refused(Reason.BROKEN, good.substring(0, good.length() / 2));
        refused(
                Reason.BROKEN,
                good.replaceFirst("HPOS=\"[^\"]*\"", "HPOS=\"NaN\"").replaceFirst("WIDTH=\"", "WIDTH=\"1e9"));
        refused(Reason.NOT_ALTO, "<html/>");
        refused(Reason.NO_TEXT, "<alto><Layout><Page/></Layout></alto>");
        refused(Reason.SEVERAL_PAGES, "<alto><Layout><Page/><Page/></Layout></alto>");
        refused(Reason.NO_PLACES, "<alto><Layout><Page><String CONTENT=\"词\"/></Page></Layout></alto>");
    }

    private void refused(Reason reason, String xml) {
        assertThatThrownBy(() -> reader.read(bytes(xml)))
                .isInstanceOfSatisfying(
                        AltoException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
