package org.baoku.layout.alto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baoku.layout.alto.MetsIssue.Role;
import org.baoku.paper.Furniture;
import org.jspecify.annotations.Nullable;

/// A division of a structure in METS.
///
/// @param type in capital letters, without prefix and marks: `BODYCONTENT`, `PAGE`
/// @param orderLabel empty where it has none
/// @param descriptions the ids of its descriptions
/// @param files the ids of files that it names as a whole
/// @param areas the parts of files that it names
/// @param children its divisions
record MetsDiv(
        String type,
        String orderLabel,
        List<String> descriptions,
        List<String> files,
        List<Area> areas,
        List<MetsDiv> children) {
    private static final Set<String> ARTICLES = Set.of(
            "ARTICLE",
            "EDITORIAL",
            "LETTER",
            "INTERVIEW",
            "REVIEW",
            "OBITUARY",
            "POEM",
            "NEWS",
            "NEWSITEM",
            "SHORTNEWS",
            "FEATURE",
            "STORY");

    /// Blocks from one id to another of a file.
    record Area(String file, String begin, String end) {}

    static MetsDiv of(String type, String orderLabel, List<String> descriptions) {
        String name = type.substring(type.indexOf(':') + 1).toUpperCase(Locale.ROOT);
        return new MetsDiv(
                name.replaceAll("[^A-Z]", ""),
                orderLabel,
                descriptions,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    boolean isPage() {
        return type.equals("PAGE");
    }

    boolean isArticle() {
        return ARTICLES.contains(type);
    }

    /// Whether it describes the issue or the newspaper.
    boolean isIssue() {
        return type.equals("ISSUE") || type.equals("NEWSPAPER") || type.equals("VOLUME");
    }

    /// What it is, where it belongs to no article; null where its type does not say.
    Furniture.@Nullable Kind furniture() {
        return switch (type) {
            case "ADVERTISEMENT",
                    "ADVERT",
                    "AD",
                    "CLASSIFIED",
                    "CLASSIFIEDS",
                    "NOTICE",
                    "DEATHNOTICE",
                    "ANNOUNCEMENT" -> Furniture.Kind.ADVERTISEMENT;
            case "WEATHER", "WEATHERFORECAST" -> Furniture.Kind.WEATHER;
            case "MASTHEAD", "TITLESECTION", "NAMEPLATE" -> Furniture.Kind.MASTHEAD;
            case "IMPRINT", "CREDITS" -> Furniture.Kind.CREDITS;
            case "PAGENUMBER", "RUNNINGTITLE", "RUNNINGHEAD", "FOLIO" -> Furniture.Kind.PAGE_LINE;
            case "TABLEOFCONTENTS", "TOC", "GUIDE" -> Furniture.Kind.GUIDE;
            default -> null;
        };
    }

    /// The role of its parts in an article.
    ///
    /// @param around the role of what it stands in
    Role role(Role around) {
        return switch (type) {
            case "LABEL", "COLUMNTITLE", "RUBRIC", "SECTIONTITLE" -> Role.LABEL;
            case "OVERLINE", "KICKER", "PRETITLE", "ROOFLINE", "MOTTO" -> Role.KICKER;
            case "HEADING", "TITLE", "HEADLINE", "MAINTITLE" -> Role.HEADLINE;
            case "SUBTITLE", "SUBHEADLINE", "SUBHEADING", "UNDERLINE", "DECK" ->
                around == Role.TEXT ? Role.CROSSHEAD : Role.SUBHEADLINE;
            case "AUTHOR", "BYLINE" -> Role.CREDIT;
            case "CROSSHEADING", "CROSSHEAD", "INTERTITLE" -> Role.CROSSHEAD;
            case "CAPTION", "ILLUSTRATION", "IMAGE", "PICTURE", "GRAPHIC", "PHOTOGRAPH" -> Role.CAPTION;
            case "BODY", "BODYCONTENT" -> Role.TEXT;
            case "PARAGRAPH", "TEXT", "TEXTBLOCK", "CONTENT" -> around == Role.UNKNOWN ? Role.TEXT : around;
            default -> around;
        };
    }
}
