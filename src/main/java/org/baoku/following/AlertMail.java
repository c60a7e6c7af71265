package org.baoku.following;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.MessageContent.Section;
import org.baoku.archive.following.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Writes mail: subject, plain text, and the same as HTML.
@Component
final class AlertMail {
    private static final Locale LANGUAGE = Locale.CHINESE;
    private static final int MAX_SUBJECT = 120;

    /// Mail programs know the styles of an element only, and have a ground and an ink of their own.
    private static final String BODY = "font: 16px/1.7 sans-serif; max-width: 42em; margin: 1em";

    private static final String QUOTATION = "margin: 0; padding-left: 0.8em; border-left: 2px solid #999";

    /// A mail without its addresses.
    record Text(String subject, String plain, String html) {}

    private final MessageSource messages;
    private final FollowingProperties settings;

    AlertMail(MessageSource messages, FollowingProperties settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /// The name that a mail program shows for the sender.
    String sender() {
        return text("site.name");
    }

    /// The mail that asks the owner of an address to agree.
    Text confirmation(OutgoingMessage message, String link) {
        List<String> lines = List.of(
                text("alert.confirm.asked", message.account(), text("site.name")),
                text("alert.confirm.do"),
                text("alert.confirm.otherwise"));
        return new Text(
                text("alert.confirm.subject", text("site.name")),
                lines.get(0) + "\n\n" + lines.get(1) + "\n" + link + "\n\n" + lines.get(2) + "\n",
                page(paragraph(lines.get(0)) + paragraph(lines.get(1)) + "<p>" + anchor(link, link) + "</p>"
                        + paragraph(lines.get(2))));
    }

    /// The mail that tells of new articles.
    Text alert(OutgoingMessage message, String unsubscribe) {
        List<Section> sections = message.content().sections();
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Section section : sections) {
            String title = text("alert.section", section.name(), section.total());
            String search = settings.link("/search?" + section.query());
            plain.append(title).append('\n').append(search).append("\n\n");
            html.append("<h2 style=\"font-size: 18px\">")
                    .append(anchor(search, title))
                    .append("</h2>");
            if (section.earlier() > 0) {
                String earlier = text("alert.earlier", section.earlier());
                plain.append(earlier).append("\n\n");
                html.append(paragraph(earlier));
            }
            html.append("<ol>");
            int number = 1;
            for (CitedArticle article : section.articles()) {
                addPlain(plain, number++, article);
                addHtml(html, article);
            }
            html.append("</ol>");
            long others = section.total() - section.articles().size();
            if (others > 0) {
                String more = text("alert.more", others);
                plain.append(more).append('\n').append(search).append("\n\n");
                html.append("<p>").append(anchor(search, more)).append("</p>");
            }
        }
        String manage = settings.link("/following");
        plain.append("-- \n")
                .append(text("alert.labelled", text("alert.manage"), manage))
                .append('\n')
                .append(text("alert.labelled", text("alert.unsubscribe"), unsubscribe))
                .append('\n');
        html.append("<hr><p>")
                .append(anchor(manage, text("alert.manage")))
                .append(" · ")
                .append(anchor(unsubscribe, text("alert.unsubscribe")))
                .append("</p>");
        return new Text(subject(message), plain.toString(), page(html.toString()));
    }

    private String subject(OutgoingMessage message) {
        List<Section> sections = message.content().sections();
        long total = sections.stream().mapToLong(Section::total).sum();
        String subject = message.digest()
                ? text("alert.subject.digest", sections.size(), total)
                : sections.size() == 1
                        ? text("alert.subject.one", sections.getFirst().name(), total)
                        : text("alert.subject.several", sections.getFirst().name(), sections.size(), total);
        return subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT) + "…";
    }

    private void addPlain(StringBuilder plain, int number, CitedArticle article) {
        plain.append(number).append(". ").append(headline(article)).append('\n');
        plain.append("   ").append(citation(article)).append('\n');
        if (!article.sentence().isEmpty()) {
            plain.append("   ")
                    .append(text("alert.quoted", article.sentenceText()))
                    .append('\n');
        }
        plain.append("   ").append(why(article)).append('\n');
        plain.append("   ").append(link(article)).append("\n\n");
    }

    private void addHtml(StringBuilder html, CitedArticle article) {
        html.append("<li><p><b>")
                .append(anchor(link(article), headline(article)))
                .append("</b><br>")
                .append(escaped(citation(article)))
                .append("</p>");
        if (!article.sentence().isEmpty()) {
            html.append("<blockquote style=\"" + QUOTATION + "\">");
            for (CitedArticle.Piece piece : article.sentence()) {
                String text = escaped(piece.text());
                html.append(piece.match() ? "<mark>" + text + "</mark>" : text);
            }
            html.append("</blockquote>");
        }
        html.append(paragraph(why(article))).append("</li>");
    }

    private String headline(CitedArticle article) {
        return article.headline().isBlank() ? text("alert.untitled", article.id()) : article.headline();
    }

    /// Newspaper, day and page.
    private String citation(CitedArticle article) {
        @Nullable LocalDate day = article.day();
        String form = article.page().isEmpty() ? ".unlabelled" : "";
        return day == null
                ? text("alert.citation.undated" + form, article.newspaper(), article.page())
                : text(
                        "alert.citation" + form,
                        article.newspaper(),
                        day.format(DateTimeFormatter.ofPattern(text("day.pattern"), LANGUAGE)),
                        article.page());
    }

    private String why(CitedArticle article) {
        return article.matched().isEmpty()
                ? text("alert.why.filters")
                : text("alert.why", String.join(text("list.separator"), article.matched()));
    }

    private String link(CitedArticle article) {
        return settings.link("/articles/" + article.id());
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LANGUAGE);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String anchor(String url, String text) {
        return "<a href=\"" + escaped(url) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"></head><body style=\"" + BODY + "\">"
                + body + "</body></html>";
    }
}
