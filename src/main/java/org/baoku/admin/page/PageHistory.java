package org.baoku.admin.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.admin.SentencePart;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.editing.IssueDayCorrectionRepository.DayCorrectionRecord;
import org.baoku.archive.editing.PageLabelCorrectionRepository.LabelCorrectionRecord;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Dateline;
import org.baoku.paper.LineAnchor;
import org.jspecify.annotations.Nullable;

/// Turns the corrections of a page, of its issue's day and of its label into history entries, newest first.
final class PageHistory {
    private static final int MAX_TEXT = 18;

    /// The message of an entry: the last part of its key, and its two arguments.
    private record Message(String kind, SentencePart subject, SentencePart object) {
        static final Message UNKNOWN = new Message("unknown", NOTHING, NOTHING);
    }

    private static final SentencePart NOTHING = SentencePart.of("");

    private final long page;
    private final ArticleLinks links;

    private PageHistory(long page, ArticleLinks links) {
        this.page = page;
        this.links = links;
    }

    /// @param corrections oldest first
    /// @param dayCorrections oldest first
    /// @param labelCorrections oldest first
    static List<HistoryEntry> of(
            long page,
            ArticleLinks links,
            List<CorrectionRecord> corrections,
            List<DayCorrectionRecord> dayCorrections,
            List<LabelCorrectionRecord> labelCorrections) {
        PageHistory history = new PageHistory(page, links);
        List<PropertyCorrection> days = dayCorrections.stream()
                .map(made -> new PropertyCorrection(
                        made.id(),
                        made.date() == null ? null : made.date().toString(),
                        made.undoes(),
                        made.reason(),
                        made.madeBy(),
                        made.madeAt()))
                .toList();
        List<PropertyCorrection> labels = labelCorrections.stream()
                .map(made -> new PropertyCorrection(
                        made.id(), made.label(), made.undoes(), made.reason(), made.madeBy(), made.madeAt()))
                .toList();
        return Stream.of(
                        history.entries(corrections),
                        history.propertyEntries("day", days),
                        history.propertyEntries("label", labels))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(HistoryEntry::madeAt).reversed())
                .toList();
    }

    private List<HistoryEntry> entries(List<CorrectionRecord> corrections) {
        Map<Long, Message> messages = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (CorrectionRecord made : corrections) {
            Correction correction = made.correction();
            Message message =
                    correction == null ? messages.getOrDefault(made.undoes(), Message.UNKNOWN) : message(correction);
            messages.put(made.id(), message);
            entries.add(entry(made, message));
        }
        return entries;
    }

    private HistoryEntry entry(CorrectionRecord made, Message message) {
        State state = state(made);
        boolean canBeUndone = state == State.IN_FORCE || state == State.CONFLICT;
        return new HistoryEntry(
                message.kind(),
                message.subject(),
                message.object(),
                made.madeBy(),
                HistoryEntry.localTime(made.madeAt()),
                made.reason(),
                state,
                made.conflict() == null ? "" : made.conflict().about(),
                canBeUndone ? "/admin/pages/" + page + "/corrections/" + made.id() + "/undo" : null);
    }

    private static State state(CorrectionRecord made) {
        if (made.correction() == null) {
            return State.UNDOING;
        }
        if (made.undone()) {
            return State.UNDONE;
        }
        return made.conflict() == null ? State.IN_FORCE : State.CONFLICT;
    }

    /// A correction of the page as a whole, its day or its label, or the undoing of one.
    ///
    /// @param value null for an undoing
    private record PropertyCorrection(
            long id, @Nullable String value, @Nullable Long undoes, String reason, String madeBy, Instant madeAt) {}

    /// @param property the part of the entries' message keys and URLs
    private List<HistoryEntry> propertyEntries(String property, List<PropertyCorrection> corrections) {
        Set<Long> undone = new HashSet<>();
        for (PropertyCorrection made : corrections) {
            if (made.undoes() != null) {
                undone.add(made.undoes());
            }
        }
        Map<Long, String> values = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (PropertyCorrection made : corrections) {
            String value = made.value() == null ? values.getOrDefault(made.undoes(), "") : made.value();
            values.put(made.id(), value);
            State state =
                    made.undoes() != null ? State.UNDOING : undone.contains(made.id()) ? State.UNDONE : State.IN_FORCE;
            entries.add(new HistoryEntry(
                    property,
                    SentencePart.of(value),
                    NOTHING,
                    made.madeBy(),
                    HistoryEntry.localTime(made.madeAt()),
                    made.reason(),
                    state,
                    "",
                    state == State.IN_FORCE
                            ? "/admin/pages/" + page + "/" + property + "/" + made.id() + "/undo"
                            : null));
        }
        return entries;
    }

    private Message message(Correction correction) {
        return switch (correction) {
            case Correction.MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                new Message("merge", text(merged), text(into));
            case Correction.SplitAt(LineAnchor line) -> new Message("split", text(line), NOTHING);
            case Correction.MoveTitle(List<LineAnchor> lines, ArticleAnchor to) ->
                new Message("move-title", text(lines), text(to));
            case Correction.SetTitles(List<LineAnchor> lines, var part, ArticleAnchor article) ->
                new Message(
                        "titles." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'), text(lines), text(article));
            case Correction.TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) ->
                new Message(crosshead ? "crosshead" : "body", text(lines), text(article));
            case Correction.MarkFurniture(List<LineAnchor> lines, var kind) ->
                new Message("furniture." + EditorLineView.key(kind), text(lines), NOTHING);
            case Correction.NoArticle(ArticleAnchor article, var kind) ->
                new Message("no-article." + EditorLineView.key(kind), text(article), NOTHING);
            case Correction.SetByline(ArticleAnchor article, List<Byline> byline) ->
                said(
                        "byline",
                        "byline",
                        text(article),
                        byline.stream().map(PageHistory::text).collect(Collectors.joining("、")));
            case Correction.SetDateline(ArticleAnchor article, var dateline) ->
                said("dateline", "dateline", text(article), text(dateline));
            case Correction.RewriteImported rewrite -> message(rewrite);
        };
    }

    private static String text(Byline credit) {
        return credit.role() == null ? credit.name() : credit.role() + " " + credit.name();
    }

    private Message message(Correction.RewriteImported rewrite) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("column-label", joined(rewrite.columnLabel()));
        parts.put("kicker", joined(rewrite.kicker()));
        parts.put("headline", joined(rewrite.headline()));
        parts.put("subheadline", joined(rewrite.subheadline()));
        parts.put("body", rewrite.blocks() == null ? null : "");
        parts.put(
                "byline",
                rewrite.byline() == null
                        ? null
                        : rewrite.byline().stream().map(Byline::name).collect(Collectors.joining("、")));
        parts.values().removeIf(Objects::isNull);
        SentencePart subject = new SentencePart(
                TextTruncation.truncate(
                        rewrite.article().headline().isEmpty()
                                ? rewrite.article().beginning()
                                : rewrite.article().headline(),
                        MAX_TEXT),
                links.url(rewrite.article()));
        if (parts.size() > 1) {
            return new Message("rewrite.several", subject, NOTHING);
        }
        Map.Entry<String, @Nullable String> only = parts.entrySet().iterator().next();
        return only.getKey().equals("body")
                ? new Message("rewrite.body", subject, NOTHING)
                : said("rewrite." + only.getKey(), only.getKey(), subject, String.valueOf(only.getValue()));
    }

    /// A sentence about a part of an article; one of its own where the part is empty now.
    private static Message said(String kind, String part, SentencePart article, String text) {
        return text.isEmpty()
                ? new Message("none." + part, article, NOTHING)
                : new Message(kind, article, SentencePart.of(text));
    }

    private static @Nullable String joined(@Nullable List<String> lines) {
        return lines == null ? null : TextTruncation.truncate(String.join(" ", lines), MAX_TEXT);
    }

    private static String text(Dateline dateline) {
        List<String> parts = new ArrayList<>();
        for (Object part : new @Nullable Object[] {dateline.source(), dateline.place(), dateline.date()}) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        return String.join(" ", parts);
    }

    private SentencePart text(ArticleAnchor article) {
        return text(article.opening());
    }

    private SentencePart text(List<LineAnchor> lines) {
        return lines.size() == 1
                ? text(lines.getFirst())
                : new SentencePart(
                        truncated(lines.getFirst()) + " … " + truncated(lines.getLast()), links.url(lines.getFirst()));
    }

    private SentencePart text(LineAnchor line) {
        return new SentencePart(truncated(line), links.url(line));
    }

    private static String truncated(LineAnchor line) {
        return TextTruncation.truncate(line.text(), MAX_TEXT);
    }
}
