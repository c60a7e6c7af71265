package org.baoku.admin.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.query.SearchCursor;
import org.baoku.index.query.SortOrder;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The notices for the review queue: those that wait for an editor, and those about which one has said
/// something.
@Component
public final class NoticeLists {
    private static final Logger log = LoggerFactory.getLogger(NoticeLists.class);

    /// A notice of a newspaper that names an article which the archive does not have, or does not tell.
    ///
    /// @param url the notice
    /// @param statement which of its statements
    public record UnresolvedNotice(
            long id,
            String url,
            int statement,
            String newspaper,
            @Nullable LocalDate date,
            String sentence,
            List<NamedArticle> candidates) {
        public UnresolvedNotice {
            candidates = List.copyOf(candidates);
        }
    }

    /// A notice about which an editor has said what it corrects.
    ///
    /// @param undoUrl where to post the undo form
    /// @param corrected null where the archive does not have it
    public record SettledNotice(
            NamedArticle notice, String newspaper, @Nullable NamedArticle corrected, String chosenBy, String undoUrl) {}

    /// A notice or an article that it may mean.
    ///
    /// @param headline its headline, or its id if it has none
    /// @param date null while it is unknown
    /// @param page its page's label; null if unknown
    public record NamedArticle(
            long id,
            String url,
            String headline,
            @Nullable LocalDate date,
            @Nullable String page) {
        static NamedArticle of(ArchivedArticle article) {
            String headline = article.print().titles().headlineText();
            return new NamedArticle(
                    article.id(),
                    SiteUrls.article(article.id()),
                    headline.isBlank() ? "№ " + article.id() : headline,
                    article.page().date(),
                    article.page().label());
        }
    }

    private final Errata errata;

    NoticeLists(Errata errata) {
        this.errata = errata;
    }

    /// A section of the notices whose article was not found.
    ///
    /// @param nextUrl the queue with the next section; null after the last one
    public record UnresolvedList(
            List<UnresolvedNotice> notices, @Nullable String nextUrl) {}

    /// Those whose article was not found. None while the index is unavailable: the queue can be shown without
    /// them.
    ///
    /// @param after the parameter of the queue's address that says where the section begins; null for the latest
    public UnresolvedList unresolved(@Nullable String after) {
        try {
            Errata.UnresolvedSection section = errata.unresolved(cursor(after));
            SearchCursor next = section.next();
            return new UnresolvedList(
                    section.statements().stream().map(NoticeLists::unresolved).toList(),
                    next == null ? null : "/admin/review?notices=" + next.parameter() + "#notices");
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: the review queue is shown without notices", e);
            return new UnresolvedList(List.of(), null);
        }
    }

    private static @Nullable SearchCursor cursor(@Nullable String after) {
        return Optional.ofNullable(after)
                .flatMap(SearchCursor::ofParameter)
                .filter(cursor -> cursor.order() == SortOrder.NEWEST)
                .orElse(null);
    }

    private static UnresolvedNotice unresolved(Errata.Unresolved unresolved) {
        ArchivedArticle notice = unresolved.notice();
        return new UnresolvedNotice(
                notice.id(),
                SiteUrls.article(notice.id()),
                unresolved.statement(),
                notice.page().newspaper(),
                notice.page().date(),
                unresolved.erratum().sentence(),
                unresolved.candidates().stream().map(NamedArticle::of).toList());
    }

    /// Those about which an editor has said something, the latest first.
    public List<SettledNotice> settled() {
        return errata.settled().stream().map(NoticeLists::settled).toList();
    }

    private static SettledNotice settled(Errata.Settled settled) {
        ArchivedArticle notice = settled.notice();
        return new SettledNotice(
                NamedArticle.of(notice),
                notice.page().newspaper(),
                settled.corrected().map(NamedArticle::of).orElse(null),
                settled.choice().chosenBy(),
                SiteUrls.undoNotice(notice.id(), settled.choice().statement()));
    }
}
