package org.baoku.index.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as it is written to the index.
///
/// @param id the article's id in the archive
/// @param date the date; null while it is unknown
/// @param page the page's label (A01), or its number in the issue where no label is known
/// @param labelled whether `page` is a label
/// @param position the article's position on the page, from 0
/// @param source 本报, 新华社 …; null where the article names none
/// @param columnLabel the column label above the article, its lines joined; null where there is none
/// @param media the media that the credits name, such as 中青报·中青网, each once
/// @param kicker 引题, its lines joined; empty where there is none
/// @param headline 主题, likewise
/// @param subheadline 副题, likewise
/// @param body the paragraphs and crossheads in reading order
/// @param vector what headline and lead mean; null where that is not known, or not yet
public record ArticleEntry(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        String page,
        boolean labelled,
        int position,
        @Nullable String source,
        @Nullable String columnLabel,
        List<String> media,
        String kicker,
        String headline,
        String subheadline,
        List<IndexedPerson> reporters,
        List<IndexedPerson> officials,
        List<String> body,
        @Nullable TextVector vector) {
    public ArticleEntry {
        media = List.copyOf(media);
        reporters = List.copyOf(reporters);
        officials = List.copyOf(officials);
        body = List.copyOf(body);
    }

    /// An article without a vector.
    public ArticleEntry(
            long id,
            String newspaper,
            @Nullable LocalDate date,
            String page,
            boolean labelled,
            int position,
            @Nullable String source,
            @Nullable String columnLabel,
            List<String> media,
            String kicker,
            String headline,
            String subheadline,
            List<IndexedPerson> reporters,
            List<IndexedPerson> officials,
            List<String> body) {
        this(
                id,
                newspaper,
                date,
                page,
                labelled,
                position,
                source,
                columnLabel,
                media,
                kicker,
                headline,
                subheadline,
                reporters,
                officials,
                body,
                null);
    }

    /// This article with a vector.
    public ArticleEntry withVector(@Nullable TextVector meaning) {
        return new ArticleEntry(
                id,
                newspaper,
                date,
                page,
                labelled,
                position,
                source,
                columnLabel,
                media,
                kicker,
                headline,
                subheadline,
                reporters,
                officials,
                body,
                meaning);
    }
}
