package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.baoku.web.export.XmlDocument;

/// Writes an issue as METS: its pictures and ALTO files by their addresses, its pages as the physical
/// structure, its articles with their titles and paragraphs as the logical structure, which refers to blocks
/// of the ALTO files.
final class MetsWriter {
    private static final String NAMESPACE = "http://www.loc.gov/METS/";
    private static final String MODS = "http://www.loc.gov/mods/v3";
    private static final String SCHEMA = NAMESPACE + " http://www.loc.gov/standards/mets/mets.xsd " + MODS
            + " http://www.loc.gov/standards/mods/v3/mods-3-7.xsd";

    private final PrintedIssue issue;
    private final List<PrintedPage> pages;

    MetsWriter(PrintedIssue issue, List<PrintedPage> pages) {
        this.issue = issue;
        this.pages = pages;
    }

    byte[] write() {
        XmlDocument xml = XmlDocument.withSchema("mets", List.of("", NAMESPACE, "mods", MODS), SCHEMA);
        writeDescription(xml);
        writeFiles(xml);
        writePhysicalStructure(xml);
        writeLogicalStructure(xml);
        return xml.bytes();
    }

    private void writeDescription(XmlDocument xml) {
        xml.begin("dmdSec", "ID", "issue-description")
                .begin("mdWrap", "MDTYPE", "MODS")
                .begin("xmlData")
                .begin("mods:mods");
        xml.begin("mods:titleInfo").element("mods:title", issue.newspaper()).end();
        xml.begin("mods:originInfo")
                .element("mods:dateIssued", issue.date().toString(), "encoding", "w3cdtf")
                .end();
        xml.begin("mods:language")
                .element("mods:languageTerm", "chi", "type", "code", "authority", "iso639-2b")
                .end();
        xml.begin("mods:location")
                .element("mods:url", SiteUrls.absolute(SiteUrls.issue(issue.newspaper(), issue.date())))
                .end();
        xml.end().end().end().end();
    }

    private void writeFiles(XmlDocument xml) {
        xml.begin("fileSec").begin("fileGrp", "ID", "pictures", "USE", "image");
        for (PrintedPage page : pages) {
            long id = page.ref().id();
            writeFile(xml, "picture-" + id, "image/jpeg", IiifUrls.image(id) + "/full/max/0/default.jpg");
        }
        xml.end().begin("fileGrp", "ID", "texts", "USE", "fulltext");
        for (PrintedPage page : pages) {
            long id = page.ref().id();
            writeFile(xml, "alto-" + id, "application/xml", IiifUrls.alto(id));
        }
        xml.end().end();
    }

    private static void writeFile(XmlDocument xml, String id, String type, String url) {
        xml.begin("file", "ID", id, "MIMETYPE", type)
                .empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", url)
                .end();
    }

    private void writePhysicalStructure(XmlDocument xml) {
        xml.begin("structMap", "TYPE", "PHYSICAL")
                .begin("div", "TYPE", "issue", "LABEL", label(), "DMDID", "issue-description");
        int order = 0;
        for (PrintedPage page : pages) {
            long id = page.ref().id();
            order++;
            List<String> attributes =
                    new ArrayList<>(List.of("ID", "page-" + id, "TYPE", "page", "ORDER", Integer.toString(order)));
            if (page.ref().label() != null) {
                attributes.addAll(List.of("ORDERLABEL", page.ref().label()));
            }
            xml.begin("div", attributes.toArray(String[]::new))
                    .empty("fptr", "FILEID", "picture-" + id)
                    .empty("fptr", "FILEID", "alto-" + id)
                    .end();
        }
        xml.end().end();
    }

    private void writeLogicalStructure(XmlDocument xml) {
        xml.begin("structMap", "TYPE", "LOGICAL").begin("div", "TYPE", "issue", "LABEL", label());
        for (PrintedPage page : pages) {
            for (ArchivedArticle article : page.articles()) {
                writeArticle(xml, page, article);
            }
        }
        xml.end().end();
    }

    private static void writeArticle(XmlDocument xml, PrintedPage page, ArchivedArticle article) {
        Map<ArticleDivision, List<AltoWriter.Block>> blocks = AltoWriter.blocks(page.placed(), article);
        if (blocks.isEmpty()) {
            return;
        }
        xml.begin(
                "div",
                "ID",
                "article-" + article.id(),
                "TYPE",
                "article",
                "LABEL",
                ArticleTitle.of(article),
                "CONTENTIDS",
                SiteUrls.absolute(SiteUrls.article(article.id())));
        writeParts(xml, page, "heading", blocks, true);
        writeParts(xml, page, "body", blocks, false);
        xml.end();
    }

    private static void writeParts(
            XmlDocument xml,
            PrintedPage page,
            String type,
            Map<ArticleDivision, List<AltoWriter.Block>> blocks,
            boolean heading) {
        List<ArticleDivision> parts = blocks.keySet().stream()
                .filter(part -> part.kind().isHeading() == heading)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        xml.begin("div", "TYPE", type);
        for (ArticleDivision part : parts) {
            xml.begin("div", "TYPE", part.kind().type()).begin("fptr").begin("seq");
            for (AltoWriter.Block block : Objects.requireNonNull(blocks.get(part))) {
                xml.empty("area", "FILEID", "alto-" + page.ref().id(), "BETYPE", "IDREF", "BEGIN", block.id());
            }
            xml.end().end().end();
        }
        xml.end();
    }

    private String label() {
        return issue.newspaper() + " " + issue.date();
    }
}
