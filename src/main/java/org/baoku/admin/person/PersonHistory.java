package org.baoku.admin.person;

import java.util.List;
import java.util.Locale;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.SentencePart;
import org.baoku.archive.person.OfficialCorrectionEntry;
import org.baoku.archive.person.ReporterCorrectionEntry;
import org.jspecify.annotations.Nullable;

/// Turns the corrections of a person into history entries, newest first.
final class PersonHistory {
    private static final String UNDO = "UNDO";

    private PersonHistory() {}

    /// @param corrections oldest first
    static List<HistoryEntry> ofOfficial(List<OfficialCorrectionEntry> corrections) {
        return corrections.stream().map(PersonHistory::entry).toList().reversed();
    }

    /// @param corrections oldest first
    static List<HistoryEntry> ofReporter(List<ReporterCorrectionEntry> corrections) {
        return corrections.stream().map(PersonHistory::entry).toList().reversed();
    }

    private static HistoryEntry entry(OfficialCorrectionEntry correction) {
        HistoryEntry.State state = state(correction.kind(), correction.undone());
        return new HistoryEntry(
                messageKey(correction.kind()),
                subject(correction),
                detail(correction),
                correction.madeBy(),
                HistoryEntry.localTime(correction.madeAt()),
                correction.reason(),
                state,
                "",
                undoUrl(state, OfficialKind.SEGMENT, correction.officialId(), correction.id()));
    }

    private static HistoryEntry entry(ReporterCorrectionEntry correction) {
        HistoryEntry.State state = state(correction.kind(), correction.undone());
        return new HistoryEntry(
                messageKey(correction.kind()),
                person(ReporterKind.SEGMENT, correction.reporterId(), text(correction.reporterName())),
                detail(correction),
                correction.madeBy(),
                HistoryEntry.localTime(correction.madeAt()),
                correction.reason(),
                state,
                "",
                undoUrl(state, ReporterKind.SEGMENT, correction.reporterId(), correction.id()));
    }

    private static HistoryEntry.State state(String kind, boolean undone) {
        if (kind.equals(UNDO)) {
            return HistoryEntry.State.UNDOING;
        }
        return undone ? HistoryEntry.State.UNDONE : HistoryEntry.State.IN_FORCE;
    }

    private static SentencePart detail(OfficialCorrectionEntry correction) {
        if (correction.name() != null) {
            return SentencePart.of(correction.name());
        }
        return correction.office() == null
                ? person(
                        OfficialKind.SEGMENT,
                        correction.otherId(),
                        counted(correction.otherName(), correction.otherArticles()))
                : SentencePart.of(correction.office());
    }

    private static SentencePart subject(OfficialCorrectionEntry correction) {
        return person(
                OfficialKind.SEGMENT,
                correction.officialId(),
                counted(correction.officialName(), correction.officialArticles()));
    }

    /// A person as the history names it, with the number of articles, because two may have the same name.
    private static String counted(@Nullable String name, long articles) {
        return name == null ? "" : name + "（" + articles + " 篇）";
    }

    private static SentencePart person(String kind, @Nullable Long id, String name) {
        return new SentencePart(name, id == null || name.isEmpty() ? null : "/admin/persons/" + kind + "/" + id);
    }

    private static SentencePart detail(ReporterCorrectionEntry correction) {
        return correction.otherId() == null
                ? SentencePart.of(text(correction.name()))
                : person(ReporterKind.SEGMENT, correction.otherId(), text(correction.otherName()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String messageKey(String kind) {
        return "person." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String undoUrl(
            HistoryEntry.State state, String kind, @Nullable Long person, long correction) {
        return state == HistoryEntry.State.IN_FORCE
                ? "/admin/persons/" + kind + "/" + person + "/corrections/" + correction + "/undo"
                : null;
    }
}
