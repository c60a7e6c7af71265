package org.baoku.admin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.editing.IssueDayCorrectionRepository.DayCorrectionRecord;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.Dateline;
import org.baoku.paper.LineAnchor;
import org.jspecify.annotations.Nullable;

/// Turns the corrections of a page and of its issue's day into history entries, newest first.
final class PageHistory {
    private static final int MAX_TEXT = 18;

    /// The message of an entry: the last part of its key, and its two arguments.
    private record Message(String kind, String subject, String object) {
        static final Message UNKNOWN = new Message("unknown", "", "");
    }

    private final long page;

    private PageHistory(long page) {
        this.page = page;
    }

    /// @param corrections oldest first
    /// @param dayCorrections oldest first
    static List<HistoryEntry> of(
            long page, List<CorrectionRecord> corrections, List<DayCorrectionRecord> dayCorrections) {
        PageHistory history = new PageHistory(page);
        return Stream.concat(history.entries(corrections).stream(), history.dayEntries(dayCorrections).stream())
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

    private List<HistoryEntry> dayEntries(List<DayCorrectionRecord> corrections) {
        Set<Long> undone = new HashSet<>();
        for (DayCorrectionRecord made : corrections) {
            if (made.undoes() != null) {
                undone.add(made.undoes());
            }
        }
        Map<Long, String> dates = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (DayCorrectionRecord made : corrections) {
            String date = made.date() == null
                    ? dates.getOrDefault(made.undoes(), "")
                    : made.date().toString();
            dates.put(made.id(), date);
            State state =
                    made.undoes() != null ? State.UNDOING : undone.contains(made.id()) ? State.UNDONE : State.IN_FORCE;
            entries.add(new HistoryEntry(
                    "day",
                    date,
                    "",
                    made.madeBy(),
                    HistoryEntry.localTime(made.madeAt()),
                    made.reason(),
                    state,
                    "",
                    state == State.IN_FORCE ? "/admin/pages/" + page + "/day/" + made.id() + "/undo" : null));
        }
        return entries;
    }

    private static Message message(Correction correction) {
        return switch (correction) {
            case Correction.MergeArticles(ArticleAnchor into, ArticleAnchor merged) ->
                new Message("merge", text(merged), text(into));
            case Correction.SplitAt(LineAnchor line) -> new Message("split", text(line), "");
            case Correction.MoveTitle(List<LineAnchor> lines, ArticleAnchor to) ->
                new Message("move-title", text(lines), text(to));
            case Correction.SetTitles(List<LineAnchor> lines, var part, ArticleAnchor article) ->
                new Message(
                        "titles." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'), text(lines), text(article));
            case Correction.TakeIntoBody(List<LineAnchor> lines, boolean crosshead, ArticleAnchor article) ->
                new Message(crosshead ? "crosshead" : "body", text(lines), text(article));
            case Correction.MarkFurniture(List<LineAnchor> lines, var kind) ->
                new Message("furniture." + EditorLineView.key(kind), text(lines), "");
            case Correction.NoArticle(ArticleAnchor article, var kind) ->
                new Message("no-article." + EditorLineView.key(kind), text(article), "");
            case Correction.SetByline(ArticleAnchor article, List<Byline> byline) ->
                new Message(
                        "byline",
                        text(article),
                        byline.stream().map(Byline::name).collect(Collectors.joining("、")));
            case Correction.SetDateline(ArticleAnchor article, var dateline) ->
                new Message("dateline", text(article), text(dateline));
        };
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

    private static String text(ArticleAnchor article) {
        return text(article.opening());
    }

    private static String text(List<LineAnchor> lines) {
        return text(lines.getFirst()) + (lines.size() == 1 ? "" : " … " + text(lines.getLast()));
    }

    private static String text(LineAnchor line) {
        return TextTruncation.truncate(line.text(), MAX_TEXT);
    }
}
