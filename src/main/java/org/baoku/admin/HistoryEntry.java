package org.baoku.admin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.editing.IssueDayCorrectionRepository.DayCorrectionRecord;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.LineAnchor;
import org.jspecify.annotations.Nullable;

/// Something that somebody said about a page, in a sentence.
///
/// @param kind the key of the sentence: `merge`
/// @param first what it is about
/// @param second what else it names; empty where it names nothing else
/// @param state `in-force`, `undone`, `undoing` or `conflict`
/// @param about what a conflict is about; empty otherwise
/// @param undoUrl where it is undone; null where it cannot be
record HistoryEntry(
        String kind,
        String first,
        String second,
        String madeBy,
        LocalDateTime madeAt,
        String reason,
        String state,
        String about,
        @Nullable String undoUrl) {
    private static final int WORDS = 18;

    /// What a sentence is made of.
    private record Sentence(String kind, String first, String second) {}

    /// Everything said about a page, the latest first.
    static List<HistoryEntry> of(long page, List<CorrectionRecord> corrections, List<DayCorrectionRecord> days) {
        List<HistoryEntry> lines = new ArrayList<>();
        Map<Long, Sentence> said = new HashMap<>();
        for (CorrectionRecord made : corrections) {
            Correction what = made.correction();
            Sentence sentence =
                    what == null ? said.getOrDefault(made.undoes(), new Sentence("unknown", "", "")) : sentence(what);
            said.put(made.id(), sentence);
            lines.add(line(page, made, sentence));
        }
        Map<Long, String> dates = new HashMap<>();
        for (DayCorrectionRecord made : days) {
            boolean undone =
                    days.stream().anyMatch(later -> Long.valueOf(made.id()).equals(later.undoes()));
            String date = made.date() == null
                    ? dates.getOrDefault(made.undoes(), "")
                    : made.date().toString();
            dates.put(made.id(), date);
            boolean undoing = made.undoes() != null;
            lines.add(new HistoryEntry(
                    "day",
                    date,
                    "",
                    made.madeBy(),
                    at(made.madeAt()),
                    made.reason(),
                    undoing ? "undoing" : undone ? "undone" : "in-force",
                    "",
                    undoing || undone ? null : "/admin/pages/" + page + "/day/" + made.id() + "/undo"));
        }
        lines.sort(Comparator.comparing(HistoryEntry::madeAt).reversed());
        return lines;
    }

    /// The same without the way to undo it.
    HistoryEntry forReading() {
        return new HistoryEntry(kind, first, second, madeBy, madeAt, reason, state, about, null);
    }

    private static HistoryEntry line(long page, CorrectionRecord made, Sentence sentence) {
        boolean undoing = made.correction() == null;
        boolean conflict = made.conflict() != null && !made.undone();
        return new HistoryEntry(
                sentence.kind(),
                sentence.first(),
                sentence.second(),
                made.madeBy(),
                at(made.madeAt()),
                made.reason(),
                undoing ? "undoing" : made.undone() ? "undone" : conflict ? "conflict" : "in-force",
                made.conflict() == null ? "" : made.conflict().about(),
                undoing || made.undone() ? null : "/admin/pages/" + page + "/corrections/" + made.id() + "/undo");
    }

    private static Sentence sentence(Correction what) {
        return switch (what) {
            case Correction.MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                new Sentence("merge", named(merged), named(into));
            case Correction.SplitAt(LineAnchor line) -> new Sentence("split", named(line), "");
            case Correction.MoveTitle(List<LineAnchor> lines, ArticleAnchor to) ->
                new Sentence("move-title", named(lines), named(to));
            case Correction.SetTitles(List<LineAnchor> lines, var part, ArticleAnchor article) ->
                new Sentence(
                        "titles." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        named(lines),
                        named(article));
            case Correction.TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) ->
                new Sentence(crosshead ? "crosshead" : "body", named(lines), named(article));
            case Correction.MarkFurniture(List<LineAnchor> lines, var kind) ->
                new Sentence("furniture." + EditorLineView.key(kind), named(lines), "");
            case Correction.NoArticle(ArticleAnchor article, var kind) ->
                new Sentence("no-article." + EditorLineView.key(kind), named(article), "");
            case Correction.SetByline(ArticleAnchor article, List<Byline> byline) ->
                new Sentence(
                        "byline",
                        named(article),
                        String.join("、", byline.stream().map(Byline::name).toList()));
            case Correction.SetDateline(ArticleAnchor article, var dateline) -> {
                List<String> parts = new ArrayList<>();
                for (Object part : new @Nullable Object[] {dateline.source(), dateline.place(), dateline.date()}) {
                    if (part != null) {
                        parts.add(part.toString());
                    }
                }
                yield new Sentence("dateline", named(article), String.join(" ", parts));
            }
        };
    }

    private static String named(ArticleAnchor article) {
        return named(article.opening());
    }

    private static String named(List<LineAnchor> lines) {
        return named(lines.getFirst()) + (lines.size() == 1 ? "" : " … " + named(lines.getLast()));
    }

    private static String named(LineAnchor line) {
        return TextTruncation.beginning(line.text(), WORDS);
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }
}
