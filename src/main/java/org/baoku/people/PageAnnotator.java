package org.baoku.people;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Article;
import org.baoku.paper.IssueDay;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import org.baoku.paper.Tenure;
import org.baoku.people.appointment.AppointmentDate;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.credit.CreditLexicon;
import org.baoku.people.credit.CreditParser;
import org.baoku.people.credit.LeadInParser;
import org.baoku.people.dating.DatedFacts;
import org.baoku.people.dating.IssueDateResolver;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.LocalStory;
import org.baoku.people.office.OfficeNormalizer;
import org.baoku.people.official.OfficialExtractor;
import org.jspecify.annotations.Nullable;

/// Annotates a segmented page: reporters from its credits, officials from its text, datelines, and the date
/// of the issue from all evidence.
///
/// Immutable and safe for use by several threads. The constructor reads the word lists and dictionaries;
/// reuse the instance.
public final class PageAnnotator {
    private final LeadInParser leadIns = new LeadInParser();
    private final CreditParser credits;
    private final OfficialExtractor officials;
    private final IssueDateResolver issueDates;
    private final DatedFacts facts;

    /// An annotator that dates issues with the facts that ship with the program.
    public PageAnnotator() {
        this(DatedFacts.load());
    }

    public PageAnnotator(DatedFacts facts) {
        NameLexicon lexicon = new NameLexicon();
        credits = new CreditParser(lexicon);
        officials = new OfficialExtractor(lexicon, facts.tenures());
        issueDates = new IssueDateResolver(facts);
        this.facts = facts;
    }

    private PageAnnotator(PageAnnotator other, DatedFacts facts) {
        credits = other.credits;
        officials = other.officials.withTenures(facts.tenures());
        issueDates = new IssueDateResolver(facts);
        this.facts = facts;
    }

    /// An annotator that also dates issues with these tenures; shares the word lists with this one.
    public PageAnnotator withTenures(List<Tenure> tenures) {
        return new PageAnnotator(this, facts.withTenures(tenures));
    }

    /// The page with its bylines, officials, datelines and issue date. Does not throw, whatever the text.
    public Page annotate(SegmentedPage page, PageOrigin origin) {
        return annotate(page, origin, null);
    }

    /// The same where the page's masthead is known.
    ///
    /// @param printedDate the day of the issue in the masthead, which settles it unless one was given; null
    /// where none is printed
    public Page annotate(SegmentedPage page, PageOrigin origin, @Nullable LocalDate printedDate) {
        List<ArticleAnnotations> annotated = officials.annotate(
                page.articles().stream()
                        .map(article -> ArticleAnnotations.of(article, leadIns, credits))
                        .toList(),
                origin.givenDate() != null ? origin.givenDate() : printedDate);
        IssueDay issueDay = issueDates.resolve(annotated, page.furniture(), origin, printedDate);
        List<Article> articles = annotated.stream()
                .map(article -> new Article(
                        article.segmented(),
                        article.byline(),
                        article.dateline(issueDay.date()),
                        withOffices(article.officials(), homePlace(article, origin.newspaper())),
                        AppointmentDate.dated(article.appointments(), issueDay.date())))
                .toList();
        return new Page(issueDay, articles, page.furniture());
    }

    /// Completes officials that were named elsewhere: adds their mentions in the article and the normal form of
    /// their offices.
    ///
    /// @param given with the office as printed
    /// @return the same persons in the same order
    public static List<NamedOfficial> locate(SegmentedArticle article, List<NamedOfficial> given, Newspaper newspaper) {
        boolean local = LocalStory.isLocal(article, null, null, newspaper.homePlace());
        return withOffices(OfficialExtractor.locate(article, given), local ? newspaper.homePlace() : "");
    }

    /// Whether a credited name is only the word for a role, and names nobody: 通讯员, 见习记者.
    public static boolean isBareRole(String name) {
        return CreditLexicon.isBareRole(name);
    }

    /// The place that completes the offices of an article; empty where the article is from elsewhere.
    private static String homePlace(ArticleAnnotations article, Newspaper newspaper) {
        boolean local =
                LocalStory.isLocal(article.segmented(), article.source(), article.place(), newspaper.homePlace());
        return local ? newspaper.homePlace() : "";
    }

    private static List<NamedOfficial> withOffices(List<NamedOfficial> officials, String homePlace) {
        return officials.stream()
                .map(official -> official.withOffices(
                        official.office() == null
                                ? List.of()
                                : OfficeNormalizer.normalize(official.office(), homePlace)))
                .toList();
    }
}
