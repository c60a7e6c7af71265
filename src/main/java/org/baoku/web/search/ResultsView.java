package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import org.baoku.index.QueryWarning;
import org.baoku.index.SortOrder;
import org.baoku.index.TextFragment;
import org.baoku.web.BarChart;
import org.baoku.web.Link;
import org.baoku.web.Period;
import org.jspecify.annotations.Nullable;

/// The page of a search: what was asked, what was found, and every way on from there.
///
/// @param kept the parameters of the search that its form does not show, so that new words keep them
/// @param tookMs how long the index took
/// @param severalNewspapers whether a line has to say which newspaper it is from
/// @param mistakes what in the words means nothing and was left out
/// @param corrected other words that find more; null where there are none
/// @param chart the result over time
/// @param wider the longer times around the one that the search is narrowed to, the longest first
/// @param here the year, month or day that the search is narrowed to; null where it is none or another stretch of time
/// @param empty what to do where nothing was found; null where something was
public record ResultsView(
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Field> kept,
        long total,
        long tookMs,
        boolean severalNewspapers,
        List<Chip> chips,
        String withoutNarrowing,
        List<Order> orders,
        @Nullable Link corrected,
        List<QueryWarning> mistakes,
        List<HitLine> hits,
        long firstHit,
        Pager pager,
        BarChart chart,
        List<TimeLink> wider,
        @Nullable Period here,
        List<FacetList> facets,
        @Nullable Empty empty) {

    /// A parameter of a form.
    public record Field(String name, String value) {}

    /// Something that narrows the search, with the search without it.
    ///
    /// @param kind what it narrows: a facet's name, `from` or `to`
    public record Chip(String kind, String label, boolean excluded, String url) {}

    /// A way to order the result.
    public record Order(SortOrder sort, boolean chosen, String url) {}

    /// An article found.
    ///
    /// @param headline pieces; the first words of the body where the page prints no headline
    /// @param page the page that prints it, `A01`
    /// @param pageUrl that page; null while the day is open and the page has no address
    /// @param whyUrl why it was found; null where no words were asked for
    public record HitLine(
            String url,
            String kicker,
            List<TextFragment> headline,
            String subheadline,
            boolean untitled,
            @Nullable LocalDate date,
            String newspaper,
            String page,
            @Nullable String pageUrl,
            @Nullable String source,
            List<Link> reporters,
            List<Link> officials,
            List<List<TextFragment>> snippets,
            @Nullable String whyUrl) {}

    /// The ways through a long result.
    public record Pager(
            @Nullable String previous,
            List<Step> steps,
            @Nullable String next) {
        /// A page of the result by its number.
        public record Step(long number, boolean current, String url) {}
    }

    /// The search in a longer time.
    ///
    /// @param period null for all of time
    public record TimeLink(@Nullable Period period, String url) {}

    /// A facet with its values.
    ///
    /// @param name the facet's name in messages
    /// @param first the values that are seen at once
    /// @param more those that are behind a click
    /// @param allUrl the page with all of them
    public record FacetList(String name, List<Value> first, List<Value> more, String allUrl) {
        /// A value that the result can be narrowed to.
        ///
        /// @param url the search narrowed to it, or without it where it is chosen
        /// @param excludeUrl the search that leaves it out; null where it is chosen or left out already
        public record Value(
                String label,
                long count,
                boolean chosen,
                String url,
                @Nullable String excludeUrl) {}
    }

    /// What to do where nothing was found.
    ///
    /// @param withoutNarrowing how many articles the words alone find
    /// @param without what would be found without one of the conditions
    /// @param looser the same words in any order and place; null where that asks the same
    public record Empty(
            long withoutNarrowing,
            List<Without> without,
            @Nullable Link looser) {
        /// The result without one condition.
        public record Without(Chip chip, long count) {}
    }
}
