package org.baoku.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an Atom feed (RFC 4287).
public final class AtomFeed {
    /// Replaces an unknown day, because `updated` is mandatory.
    private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

    private final XmlDocument xml = XmlDocument.of("feed", "http://www.w3.org/2005/Atom");

    /// @param self the absolute URL of the feed
    /// @param page the absolute URL of the page with the same content
    /// @param updated the day of the newest entry; null if unknown
    public AtomFeed(String title, String self, String page, @Nullable LocalDate updated) {
        this(title, self, page, start(updated));
    }

    /// @param self the absolute URL of the feed
    /// @param page the absolute URL of the page with the same content
    /// @param updated the time of the newest entry
    public AtomFeed(String title, String self, String page, Instant updated) {
        xml.element("id", self)
                .element("title", title)
                .element("updated", timestamp(updated))
                .empty("link", "rel", "self", "href", self)
                .empty("link", "rel", "alternate", "href", page);
    }

    /// Adds an entry of a day.
    ///
    /// @param id an absolute URL that no other entry has
    /// @param day null if unknown
    /// @param page the absolute URL of the page that the entry announces
    /// @param authors at least one
    public void add(
            String id, String title, @Nullable LocalDate day, String page, List<String> authors, String summary) {
        add(id, title, start(day), page, authors, summary);
    }

    /// Adds an entry.
    ///
    /// @param id an absolute URL that no other entry has
    /// @param page the absolute URL of the page that the entry announces
    /// @param authors at least one
    public void add(String id, String title, Instant updated, String page, List<String> authors, String summary) {
        xml.begin("entry")
                .element("id", id)
                .element("title", title)
                .element("updated", timestamp(updated))
                .empty("link", "rel", "alternate", "href", page);
        authors.forEach(author -> xml.begin("author").element("name", author).end());
        xml.element("summary", summary).end();
    }

    /// Ends the feed.
    ///
    /// @return its text in UTF-8
    public byte[] end() {
        return xml.bytes();
    }

    private static Instant start(@Nullable LocalDate day) {
        return (day == null ? UNKNOWN_DAY : day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String timestamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
