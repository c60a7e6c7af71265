package org.baoku.admin.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Correction;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.Titles;

/// What an editor can do with selected source lines: make them a part of an article, split there, or mark them as
/// furniture.
enum LineAction {
    TITLE(true),
    KICKER(true),
    HEADLINE(true),
    SUBHEADLINE(true),
    LABEL(true),
    BODY(true),
    CROSSHEAD(true),
    SPLIT(false),
    ADVERTISEMENT(false),
    CAPTION(false),
    GUIDE(false),
    MASTHEAD(false),
    DATE_LINE(false),
    PAGE_LINE(false),
    CREDITS(false),
    WEATHER(false),
    OTHER(false);

    private final boolean requiresArticle;

    LineAction(boolean requiresArticle) {
        this.requiresArticle = requiresArticle;
    }

    /// The name in form parameters and message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the lines become a part of an article, which must be given.
    public boolean requiresArticle() {
        return requiresArticle;
    }

    static Optional<LineAction> of(String key) {
        return Stream.of(values()).filter(action -> action.key().equals(key)).findFirst();
    }

    /// The correction that applies this action.
    ///
    /// @param lines at least one
    /// @param article must be present if [#requiresArticle]
    Correction toCorrection(List<LineAnchor> lines, Optional<ArticleAnchor> article) {
        return switch (this) {
            case TITLE -> new Correction.MoveTitle(lines, article.orElseThrow());
            case KICKER -> new Correction.SetTitles(lines, Titles.Part.KICKER, article.orElseThrow());
            case HEADLINE -> new Correction.SetTitles(lines, Titles.Part.HEADLINE, article.orElseThrow());
            case SUBHEADLINE -> new Correction.SetTitles(lines, Titles.Part.SUBHEADLINE, article.orElseThrow());
            case LABEL -> new Correction.SetTitles(lines, Titles.Part.COLUMN_LABEL, article.orElseThrow());
            case BODY -> new Correction.TakeIntoBody(lines, false, article.orElseThrow());
            case CROSSHEAD -> new Correction.TakeIntoBody(lines, true, article.orElseThrow());
            case SPLIT -> new Correction.SplitAt(lines.getFirst());
            case ADVERTISEMENT, CAPTION, GUIDE, MASTHEAD, DATE_LINE, PAGE_LINE, CREDITS, WEATHER, OTHER ->
                new Correction.MarkFurniture(lines, Furniture.Kind.valueOf(name()));
        };
    }
}
