package org.baoku.admin;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.person.OfficialCorrectionEntry;
import org.baoku.archive.person.ReporterCorrectionEntry;
import org.jspecify.annotations.Nullable;

/// What people said of a person, as lines of a history, the latest first.
final class PersonHistory {
    private PersonHistory() {}

    static List<HistoryEntry> of(List<OfficialCorrectionEntry> made) {
        List<HistoryEntry> lines = new ArrayList<>();
        for (OfficialCorrectionEntry mend : made) {
            boolean undoing = mend.kind().equals("UNDO");
            lines.addFirst(new HistoryEntry(
                    key(mend.kind()),
                    number(mend.officialId()),
                    detail(mend),
                    mend.madeBy(),
                    LocalDateTime.ofInstant(mend.madeAt(), ZoneId.systemDefault()),
                    mend.reason(),
                    undoing ? "undoing" : mend.undone() ? "undone" : "in-force",
                    "",
                    undoing || mend.undone() ? null : undo("officials", mend.officialId(), mend.id())));
        }
        return lines;
    }

    static List<HistoryEntry> ofReporter(List<ReporterCorrectionEntry> made) {
        List<HistoryEntry> lines = new ArrayList<>();
        for (ReporterCorrectionEntry mend : made) {
            boolean undoing = mend.undoes() != null;
            String name = mend.name() == null ? "" : mend.name();
            lines.addFirst(new HistoryEntry(
                    key(mend.kind()),
                    number(mend.reporterId()),
                    mend.otherId() == null ? name : mend.otherName() + " " + number(mend.otherId()),
                    mend.madeBy(),
                    LocalDateTime.ofInstant(mend.madeAt(), ZoneId.systemDefault()),
                    mend.reason(),
                    undoing ? "undoing" : mend.undone() ? "undone" : "in-force",
                    "",
                    undoing || mend.undone() ? null : undo("reporters", mend.reporterId(), mend.id())));
        }
        return lines;
    }

    private static String detail(OfficialCorrectionEntry mend) {
        if (mend.name() != null) {
            return mend.name();
        }
        return mend.office() == null ? number(mend.otherId()) : mend.office();
    }

    private static String key(String kind) {
        return "person." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(@Nullable Long id) {
        return id == null ? "" : "#" + id;
    }

    private static String undo(String kind, @Nullable Long person, long mend) {
        return "/admin/persons/" + kind + "/" + person + "/mends/" + mend + "/undo";
    }
}
