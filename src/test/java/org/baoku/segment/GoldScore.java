package org.baoku.segment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import tools.jackson.databind.JsonNode;

/// Scores segmented pages against pages with known answers. An article is found when the multisets of character
/// bigrams of both bodies overlap by nine tenths (Jaccard). Texts are compared without white space and character
/// width.
final class GoldScore {
    private static final double MIN_OVERLAP = 0.9;

    private int gold;
    private int found;
    private int predicted;
    private int titleBlocks;
    private int headlines;
    private int kickers;
    private int labels;
    private int paragraphsRight;
    private int paragraphsGold;
    private int paragraphsPredicted;
    private int bylinesRight;
    private int bylinesGold;
    private int bylinesPredicted;
    private int sure;
    private int sureAndRight;

    /// Adds a page without bylines.
    void add(JsonNode goldPage, SegmentedPage page) {
        add(goldPage, page, page.articles().stream().map(_ -> List.<Byline>of()).toList());
    }

    /// Adds a page.
    ///
    /// @param bylines the byline of each article of the page
    void add(JsonNode goldPage, SegmentedPage page, List<List<Byline>> bylines) {
        List<JsonNode> goldArticles = new ArrayList<>();
        goldPage.get("articles").forEach(goldArticles::add);
        gold += goldArticles.size();
        predicted += page.articles().size();
        for (JsonNode goldArticle : goldArticles) {
            paragraphsGold += goldArticle.get("paragraphs").size();
            bylinesGold += goldArticle.has("byline") ? goldArticle.get("byline").size() : 0;
        }
        page.articles()
                .forEach(article -> paragraphsPredicted += article.blocks().size());
        Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Match match : matches(goldArticles, page, bylines)) {
            if (!used.contains(match.want) && !used.contains(match.got)) {
                used.add(match.want);
                used.add(match.got);
                count(match);
            }
        }
        sure += (int)
                page.articles().stream().filter(a -> a.confidence() >= 0.9).count();
    }

    /// Adds all pages of another score.
    void add(GoldScore other) {
        gold += other.gold;
        found += other.found;
        predicted += other.predicted;
        titleBlocks += other.titleBlocks;
        headlines += other.headlines;
        kickers += other.kickers;
        labels += other.labels;
        paragraphsRight += other.paragraphsRight;
        paragraphsGold += other.paragraphsGold;
        paragraphsPredicted += other.paragraphsPredicted;
        bylinesRight += other.bylinesRight;
        bylinesGold += other.bylinesGold;
        bylinesPredicted += other.bylinesPredicted;
        sure += other.sure;
        sureAndRight += other.sureAndRight;
    }

    private record Match(JsonNode want, SegmentedArticle got, List<Byline> byline, double overlap) {}

    /// Every gold article with every found article that overlaps it enough, the best overlap first.
    private static List<Match> matches(List<JsonNode> goldArticles, SegmentedPage page, List<List<Byline>> bylines) {
        List<Map<String, Integer>> bodies =
                page.articles().stream().map(article -> bigrams(body(article))).toList();
        List<Match> matches = new ArrayList<>();
        for (JsonNode goldArticle : goldArticles) {
            Map<String, Integer> goldBody = bigrams(goldBody(goldArticle));
            for (int a = 0; a < bodies.size(); a++) {
                double overlap = overlap(goldBody, bodies.get(a));
                if (overlap >= MIN_OVERLAP) {
                    matches.add(new Match(goldArticle, page.articles().get(a), bylines.get(a), overlap));
                }
            }
        }
        matches.sort((a, b) -> Double.compare(b.overlap, a.overlap));
        return matches;
    }

    private void count(Match match) {
        found++;
        JsonNode want = match.want;
        SegmentedArticle got = match.got;
        String kicker = flat(String.join("", got.titles().kicker()));
        String headline = flat(String.join("", got.titles().headline()));
        String subheadline = flat(String.join("", got.titles().subheadline()));
        headlines += headline.equals(flat(want, "headline")) ? 1 : 0;
        kickers += kicker.equals(flat(want, "kicker")) ? 1 : 0;
        labels += flat(String.join("", got.titles().columnLabel())).equals(flat(want, "columnLabel")) ? 1 : 0;
        boolean titleBlock = (kicker + headline + subheadline)
                .equals(flat(want, "kicker") + flat(want, "headline") + flat(want, "subheadline"));
        titleBlocks += titleBlock ? 1 : 0;
        sureAndRight += titleBlock && got.confidence() >= 0.9 ? 1 : 0;
        List<String> wantedParagraphs = new ArrayList<>();
        want.get("paragraphs").forEach(paragraph -> wantedParagraphs.add(flat(text(paragraph))));
        paragraphsRight += common(
                wantedParagraphs,
                got.blocks().stream().map(block -> flat(block.text())).toList());
        List<String> wantedBylines = new ArrayList<>();
        if (want.has("byline")) {
            want.get("byline")
                    .forEach(credit -> wantedBylines.add(credit.get("name").asString() + " "
                            + (credit.hasNonNull("role") ? credit.get("role").asString() : "")));
        }
        bylinesPredicted += match.byline.size();
        bylinesRight += common(
                wantedBylines,
                match.byline.stream()
                        .map(credit -> credit.name() + " " + (credit.role() == null ? "" : credit.role()))
                        .toList());
    }

    /// How many elements two lists have in common, as multisets.
    private static int common(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        return (int) others.stream().filter(left::remove).count();
    }

    private static double f1(int right, int wanted, int got) {
        return wanted + got == 0 ? 1 : 2.0 * right / (wanted + got);
    }

    double articlesF1() {
        return f1(found, gold, predicted);
    }

    /// Articles whose kicker, headline and subheadline together are right.
    double titleBlocksF1() {
        return f1(titleBlocks, gold, predicted);
    }

    double titleBlock() {
        return (double) titleBlocks / gold;
    }

    double headline() {
        return (double) headlines / gold;
    }

    double kicker() {
        return (double) kickers / gold;
    }

    double columnLabel() {
        return (double) labels / gold;
    }

    double paragraphsF1() {
        return f1(paragraphsRight, paragraphsGold, paragraphsPredicted);
    }

    double bylinesF1() {
        return f1(bylinesRight, bylinesGold, bylinesPredicted);
    }

    /// The share of articles whose confidence is 0.9 or more.
    double sureShare() {
        return (double) sure / predicted;
    }

    /// The share of those that are right in article and title block; 1 where there are none.
    double sureRight() {
        return sure == 0 ? 1 : (double) sureAndRight / sure;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "articlesF1 %.4f titleBlock %.4f headline %.4f kicker %.4f columnLabel %.4f paragraphsF1 %.4f"
                        + " sure %.3f right when sure %.4f",
                articlesF1(),
                titleBlock(),
                headline(),
                kicker(),
                columnLabel(),
                paragraphsF1(),
                sureShare(),
                sureRight());
    }

    private static String text(JsonNode paragraph) {
        return paragraph.isString()
                ? paragraph.asString()
                : paragraph.get("crosshead").asString();
    }

    private static String goldBody(JsonNode article) {
        StringBuilder body = new StringBuilder();
        article.get("paragraphs").forEach(p -> body.append(text(p)));
        return flat(body.toString());
    }

    private static String body(SegmentedArticle article) {
        StringBuilder body = new StringBuilder();
        for (Block block : article.blocks()) {
            body.append(block.text());
        }
        return flat(body.toString());
    }

    private static String flat(JsonNode article, String field) {
        StringBuilder text = new StringBuilder();
        if (article.has(field)) {
            article.get(field).forEach(line -> text.append(line.asString()));
        }
        return flat(text.toString());
    }

    private static String flat(String text) {
        String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?U)\\s+", "");
        return flat.replaceAll("^[—-]+|[—-]+$", "");
    }

    private static Map<String, Integer> bigrams(String text) {
        Map<String, Integer> bigrams = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            bigrams.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return bigrams;
    }

    private static double overlap(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int all = 0;
        for (Map.Entry<String, Integer> entry : one.entrySet()) {
            int theirs = other.getOrDefault(entry.getKey(), 0);
            common += Math.min(entry.getValue(), theirs);
            all += Math.max(entry.getValue(), theirs);
        }
        for (Map.Entry<String, Integer> entry : other.entrySet()) {
            all += one.containsKey(entry.getKey()) ? 0 : entry.getValue();
        }
        return all == 0 ? 0 : (double) common / all;
    }
}
