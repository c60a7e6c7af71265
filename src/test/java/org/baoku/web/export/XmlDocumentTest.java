package org.baoku.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {
    @Test
    void textIsEscapedAndWhatXmlForbidsIsLeftOut() {
        String hostile = "a<b>&\"'\u0000\u0001\u001b\uFFFE\uD800x\uD840\uDC00";
        XmlDocument xml = XmlDocument.withSchema("page", List.of("", "urn:test"), "urn:test test.xsd");
        xml.element("text", hostile).empty("word", "CONTENT", hostile);
        assertThat(new String(xml.bytes(), StandardCharsets.UTF_8))
                .contains("<text>a&lt;b&gt;&amp;\"'x\uD840\uDC00</text>")
                .contains("CONTENT=\"a&lt;b&gt;&amp;&quot;'x\uD840\uDC00\"");
    }
}
