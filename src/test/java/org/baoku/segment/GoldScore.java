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
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.SegmentedPage;
import tools.jackson.databind.JsonNode;

/// Scores split pages against pages with known answers: an article is found when the pairs of neighbouring
/// signs of both bodies overlap by nine tenths. Texts are compared without white space and width.
final class GoldScore {
    private static final double SAME = 0.9;

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
    private int sure;
    private int sureAndRight;

    /// Adds a page.
    void add(JsonNode page, SegmentedPage split) {
        List<JsonNode> articles = new ArrayList<>();
        page.get("articles").forEach(articles::add);
        gold += articles.size();
        predicted += split.articles().size();
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode want : articles) {
            want.get("paragraphs").forEach(p -> paragraphsGold++);
            for (SegmentedArticle got : split.articles()) {
                double overlap = overlap(pairs(goldBody(want)), pairs(body(got)));
                if (overlap >= SAME) {
                    pairs.add(new Pair(want, got, overlap));
                }
            }
        }
        split.articles()
                .forEach(article -> paragraphsPredicted += article.blocks().size());
        pairs.sort((a, b) -> Double.compare(b.overlap, a.overlap));
        Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Pair pair : pairs) {
            if (!used.contains(pair.want) && !used.contains(pair.got)) {
                used.add(pair.want);
                used.add(pair.got);
                count(pair.want, pair.got);
            }
        }
        sure += (int)
                split.articles().stream().filter(a -> a.confidence() >= 0.9).count();
    }

    private record Pair(JsonNode want, SegmentedArticle got, double overlap) {}

    private void count(JsonNode want, SegmentedArticle got) {
        found++;
        String kicker = flat(String.join("", got.titles().kicker()));
        String headline = flat(String.join("", got.titles().headline()));
        String subheadline = flat(String.join("", got.titles().subheadline()));
        headlines += headline.equals(flat(want, "headline")) ? 1 : 0;
        kickers += kicker.equals(flat(want, "kicker")) ? 1 : 0;
        labels += flat(String.join("", got.titles().columnLabel())).equals(flat(want, "columnLabel")) ? 1 : 0;
        boolean block = (kicker + headline + subheadline)
                .equals(flat(want, "kicker") + flat(want, "headline") + flat(want, "subheadline"));
        titleBlocks += block ? 1 : 0;
        sureAndRight += block && got.confidence() >= 0.9 ? 1 : 0;
        Map<String, Integer> wanted = new HashMap<>();
        want.get("paragraphs").forEach(p -> wanted.merge(flat(text(p)), 1, Integer::sum));
        for (Block paragraph : got.blocks()) {
            String text = flat(paragraph.text());
            if (wanted.getOrDefault(text, 0) > 0) {
                wanted.merge(text, -1, Integer::sum);
                paragraphsRight++;
            }
        }
    }

    double articlesF1() {
        return 2.0 * found / (gold + predicted);
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
        return 2.0 * paragraphsRight / (paragraphsGold + paragraphsPredicted);
    }

    /// The part of all articles whose confidence is 0.9 or more.
    double sureShare() {
        return (double) sure / predicted;
    }

    /// The part of those that are right in article and title block.
    double sureRight() {
        return (double) sureAndRight / sure;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "articlesF1 %.4f titleBlock %.4f headline %.4f kicker %.4f columnLabel %.4f paragraphsF1 %.4f sure %.3f right when sure %.4f",
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
        article.blocks().forEach(block -> body.append(block.text()));
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

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
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
