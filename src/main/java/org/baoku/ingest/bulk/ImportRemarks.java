package org.baoku.ingest.bulk;

import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.page.ArchivedPage;

/// What an import has to say of single pages, a sentence each for the first ones.
final class ImportRemarks {
    private static final int MAX_SENTENCES = 20;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    /// A page was not imported.
    void placeIsTaken(ParsedPage page) {
        add(
                page,
                "not imported: the archive has another page with this day and label, to which an editor gave the"
                        + " label. Give that page another label, then import again.");
    }

    /// A page was replaced by one that has little of its text.
    void replacedByOtherText(ParsedPage page, ArchivedPage earlier) {
        add(
                page,
                "replaced by another text: " + articles(earlier.articles().size()) + " before, "
                        + articles(page.articles().size())
                        + " now, with little in common. What the page had is kept as its earlier version.");
    }

    /// A page was recognised by its text only.
    void nearlySame(ParsedPage page, ArchivedPage earlier) {
        add(
                page,
                "nearly the text of page " + earlier.ref().address() + " of that day, and stored as its new version.");
    }

    private static String articles(int number) {
        return number + (number == 1 ? " article" : " articles");
    }

    private void add(ParsedPage page, String what) {
        count++;
        if (sentences.size() < MAX_SENTENCES) {
            sentences.add(page.name() + ": " + what);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    int count() {
        return count;
    }
}
