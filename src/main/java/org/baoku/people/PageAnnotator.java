package org.baoku.people;

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

/// Names the people and the days of a page: reporters from its credits, officials from its text, the issue's
/// day from all evidence.
///
/// Safe for many threads; making one reads the room's word lists, so keep it.
public final class PageAnnotator {
    private final LeadInParser leads = new LeadInParser();
    private final CreditParser credits;
    private final OfficialExtractor officials;
    private final IssueDateResolver dating;
    private final DatedFacts facts;

    /// Names pages with the help of the facts that ship with the program.
    public PageAnnotator() {
        this(DatedFacts.shipped());
    }

    PageAnnotator(DatedFacts facts) {
        NameLexicon lexicon = new NameLexicon();
        credits = new CreditParser(lexicon);
        officials = new OfficialExtractor(lexicon);
        dating = new IssueDateResolver(facts);
        this.facts = facts;
    }

    private PageAnnotator(PageAnnotator other, DatedFacts facts) {
        credits = other.credits;
        officials = other.officials;
        dating = new IssueDateResolver(facts);
        this.facts = facts;
    }

    /// Names pages with the help of more facts: who held which office when.
    public PageAnnotator withTenures(List<Tenure> tenures) {
        return new PageAnnotator(this, facts.with(tenures));
    }

    /// The page with its people and days named; never throws, whatever the text.
    public Page annotate(SegmentedPage page, PageOrigin origin) {
        List<ArticleAnnotations> read = officials.name(page.articles().stream()
                .map(print -> ArticleAnnotations.of(print, leads, credits))
                .toList());
        IssueDay day = dating.date(read, page.furniture(), origin);
        List<Article> articles = read.stream()
                .map(article -> new Article(
                        article.print(),
                        article.byline(),
                        article.dateline(day.date()),
                        withOffices(article.officials(), origin.newspaper())))
                .toList();
        return new Page(day, articles, page.furniture());
    }

    /// Finds the places of officials whom somebody else has named, and gives their offices the normal form.
    ///
    /// @param given who is named, with the office as printed
    /// @return the same people in the same order
    public static List<NamedOfficial> locate(SegmentedArticle print, List<NamedOfficial> given, Newspaper newspaper) {
        return withOffices(OfficialExtractor.located(print, given), newspaper);
    }

    private static List<NamedOfficial> withOffices(List<NamedOfficial> officials, Newspaper newspaper) {
        return officials.stream()
                .map(official -> official.withOffices(
                        official.office() == null
                                ? List.of()
                                : OfficeNormalizer.of(official.office(), newspaper.homePlace())))
                .toList();
    }
}
