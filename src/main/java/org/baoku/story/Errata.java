package org.baoku.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.editing.ErratumChoiceRepository;
import org.baoku.archive.editing.ErratumChoiceRepository.ErratumChoice;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.erratum.Erratum;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchCursor;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds which article a notice (更正) corrects, and which notice corrects an article.
///
/// What a notice says is read when it or the article is shown, so the links follow every page that comes or
/// changes; only what editors chose is stored. A newspaper prints few notices, and they name the day or a
/// headline, so a look-up reads a few articles.
@Component
public final class Errata {
    private static final String NOTICES = "标题:更正 OR 标题:勘误 OR 标题:致歉";

    private static final int MAX_NOTICES = 20;

    /// How many notices are read for a section of those without their article.
    private static final int MAX_NOTICES_READ = 60;

    /// How many choices of editors are listed.
    private static final int MAX_SETTLED = 20;

    private final ArticleIndex index;
    private final CorrectedArticleFinder finder;
    private final PageRepository pages;
    private final RedirectRepository redirects;
    private final ErratumChoiceRepository choices;

    Errata(
            ArticleIndex index,
            CorrectedArticleFinder finder,
            PageRepository pages,
            RedirectRepository redirects,
            ErratumChoiceRepository choices) {
        this.index = index;
        this.finder = finder;
        this.pages = pages;
        this.redirects = redirects;
        this.choices = choices;
    }

    /// An erratum and the article that it corrects.
    ///
    /// @param statement which of the notice's statements it is, from 0
    /// @param corrected empty where the archive has none that fits
    /// @param chosen whether an editor said so
    public record Resolved(int statement, Erratum erratum, Optional<ArchivedArticle> corrected, boolean chosen) {}

    /// A notice that corrects an article.
    ///
    /// @param statement which of the notice's statements says so, from 0
    /// @param chosen whether an editor said so
    public record Notice(ArchivedArticle article, int statement, Erratum erratum, boolean chosen) {}

    /// A statement of a notice about which an editor has said what it corrects.
    ///
    /// @param notice the notice as the archive has it now
    /// @param corrected empty where the archive does not have it
    public record Settled(ArchivedArticle notice, Optional<ArchivedArticle> corrected, ErratumChoice choice) {}

    /// A statement of a notice of which the archive has no article that fits.
    ///
    /// @param candidates those that it may mean, the likeliest first
    public record Unresolved(
            ArchivedArticle notice, int statement, Erratum erratum, List<ArchivedArticle> candidates) {}

    /// A section of the statements without their article.
    ///
    /// @param next where the next section begins; null after the last one
    public record UnresolvedSection(
            List<Unresolved> statements, @Nullable SearchCursor next) {}

    /// What a notice corrects; empty for an article that is no notice.
    public List<Resolved> correctedBy(ArchivedArticle notice) {
        List<Erratum> errata = CorrectedArticleFinder.errata(notice);
        List<Resolved> resolved = new ArrayList<>();
        for (int statement = 0; statement < errata.size(); statement++) {
            resolved.add(resolve(errata.get(statement), notice, statement));
        }
        return resolved;
    }

    /// How many statements a notice makes; 0 for an article that is no notice.
    public int statements(ArchivedArticle notice) {
        return CorrectedArticleFinder.errata(notice).size();
    }

    private Resolved resolve(Erratum erratum, ArchivedArticle notice, int statement) {
        Optional<ErratumChoice> choice = choices.find(notice.id(), statement);
        return choice.isPresent()
                ? new Resolved(statement, erratum, choice.flatMap(this::chosen), true)
                : new Resolved(statement, erratum, finder.find(erratum, notice), false);
    }

    private Optional<ArchivedArticle> chosen(ErratumChoice choice) {
        return Optional.ofNullable(choice.article()).flatMap(this::articleOrSuccessor);
    }

    private Optional<ArchivedArticle> articleOrSuccessor(long id) {
        return pages.article(id)
                .or(() -> redirects
                        .find(id)
                        .flatMap(moved -> Optional.ofNullable(moved.article()))
                        .flatMap(pages::article));
    }

    /// The notices that correct an article.
    public List<Notice> noticesFor(ArchivedArticle article) {
        LocalDate date = article.page().date();
        Map<Long, Notice> notices = new LinkedHashMap<>();
        for (ErratumChoice choice : choices.ofArticle(article.id())) {
            articleOrSuccessor(choice.notice())
                    .flatMap(notice -> corrects(notice, article))
                    .ifPresent(notice -> notices.putIfAbsent(notice.article().id(), notice));
        }
        if (date != null) {
            SearchQuery query = SearchQuery.of(NOTICES)
                    .withDates(date, date.plusDays(CorrectedArticleFinder.MAX_DAYS_BEFORE))
                    .withFilter(Facet.NEWSPAPER, new FacetFilter(article.page().newspaper(), false))
                    .withSize(MAX_NOTICES);
            for (ArchivedArticle notice : finder.articles(query)) {
                if (CorrectedArticleFinder.mayCorrect(notice, article)) {
                    corrects(notice, article).ifPresent(found -> notices.putIfAbsent(notice.id(), found));
                }
            }
        }
        return List.copyOf(notices.values());
    }

    private Optional<Notice> corrects(ArchivedArticle notice, ArchivedArticle article) {
        return correctedBy(notice).stream()
                .filter(resolved -> resolved.corrected()
                        .filter(found -> found.id() == article.id())
                        .isPresent())
                .findFirst()
                .map(resolved -> new Notice(notice, resolved.statement(), resolved.erratum(), resolved.chosen()));
    }

    /// What notices say of articles that the archive does not have, or that they do not tell, the latest notices
    /// first; without those about which an editor has said something. A section ends when enough notices were
    /// read, however many of them have found their article.
    ///
    /// @param after where the section begins; null for the latest notices
    public UnresolvedSection unresolved(@Nullable SearchCursor after) {
        List<Unresolved> unresolved = new ArrayList<>();
        SearchCursor next = after;
        int read = 0;
        do {
            SearchQuery query =
                    SearchQuery.of(NOTICES).withSort(SortOrder.NEWEST).withSize(MAX_NOTICES);
            SearchResult notices = index.search(next == null ? query : query.withAfter(next));
            finder.articles(notices).forEach(notice -> unresolvedIn(notice).ifPresent(unresolved::add));
            read += MAX_NOTICES;
            next = notices.next();
        } while (next != null && read < MAX_NOTICES_READ && unresolved.size() < MAX_NOTICES);
        return new UnresolvedSection(unresolved, next);
    }

    private Optional<Unresolved> unresolvedIn(ArchivedArticle notice) {
        return correctedBy(notice).stream()
                .filter(resolved -> resolved.corrected().isEmpty() && !resolved.chosen())
                .findFirst()
                .map(resolved -> new Unresolved(
                        notice,
                        resolved.statement(),
                        resolved.erratum(),
                        finder.candidates(resolved.erratum(), notice)));
    }

    /// The last statements about which an editor has said what they correct, the latest first; without those of
    /// notices that are gone.
    public List<Settled> settled() {
        return choices.latest(MAX_SETTLED).stream()
                .flatMap(choice ->
                        articleOrSuccessor(choice.notice())
                                .map(notice -> new Settled(notice, chosen(choice), choice))
                                .stream())
                .toList();
    }

    /// What editors have said about an article as a notice or as the corrected article, also what was undone
    /// since; oldest first.
    public List<ErratumChoice> history(long article) {
        return choices.history(article);
    }

    /// Stores which article a statement of a notice corrects.
    ///
    /// @param article empty where the archive does not have it
    public void choose(long notice, int statement, Optional<Long> article, String editor) {
        choices.choose(notice, statement, article.orElse(null), editor);
    }

    /// Undoes what an editor has said about a statement of a notice; its words tell again what it corrects.
    ///
    /// @return false if nothing was said
    public boolean undo(long notice, int statement, String editor) {
        return choices.withdraw(notice, statement, editor);
    }
}
