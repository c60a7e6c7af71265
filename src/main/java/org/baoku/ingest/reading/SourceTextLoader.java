package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageNotFoundException;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.column.ColumnText;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Loads the text from which a page of the archive was read, with what is known about it.
@Component
public final class SourceTextLoader {
    /// A page's file, with what is known about the page before it is read.
    ///
    /// @param pageText its printed lines; without meaning for imported articles
    public record SourceText(PageSource source, PageOrigin origin, PageText pageText) {
        /// Whether the file contains printed lines, not articles that were imported.
        public boolean isPrinted() {
            return source.format() != PageFormat.ARTICLES;
        }

        /// The page's layout; empty for a page whose lines have no places.
        public Optional<LaidOutPage> layout() {
            return pageText instanceof PageText.LaidOut(LaidOutPage layout) ? Optional.of(layout) : Optional.empty();
        }

        /// Whether the lines are not those that are stored with the page.
        public boolean hasOtherLines() {
            return !layout().equals(source.layout())
                    || (layout().isEmpty() && !text().lines().toList().equals(source.lines()));
        }

        /// The page's lines if columns that stand side by side in its file were unfolded.
        public Optional<String> unfolded() {
            return isPrinted() && layout().isEmpty() && !text().lines().toList().equals(source.fileLines())
                    ? Optional.of(text())
                    : Optional.empty();
        }

        /// The page's lines, separated by line feeds.
        public String text() {
            return pageText.text();
        }
    }

    private final PageRepository pages;
    private final NewspaperRepository newspapers;
    private final IssueDayCorrectionRepository dayCorrections;
    private final PlacedFileReader files;

    SourceTextLoader(
            PageRepository pages,
            NewspaperRepository newspapers,
            IssueDayCorrectionRepository dayCorrections,
            PlacedFileReader files) {
        this.pages = pages;
        this.newspapers = newspapers;
        this.dayCorrections = dayCorrections;
        this.files = files;
    }

    /// Loads the text of a page, with the issue's date as an editor corrected it, or as it was given with the
    /// file.
    ///
    /// @throws PageNotFoundException if there is no such page
    public SourceText load(long page) {
        return load(page, dayCorrections.inForce(page).orElse(null));
    }

    /// Loads the text of a page as if an editor had set this date.
    ///
    /// @param date null for the date that was given with the file, if any
    /// @throws PageNotFoundException if there is no such page
    public SourceText load(long page, @Nullable LocalDate date) {
        PageRef ref = pages.requirePage(page).ref();
        PageSource source = pages.source(page).orElseThrow(() -> new PageNotFoundException(page));
        return new SourceText(
                source,
                new PageOrigin(
                        newspapers.named(ref.newspaper()).orElseThrow(),
                        source.path(),
                        date == null ? source.givenDate().orElse(null) : date,
                        ref.label(),
                        LocalDate.ofInstant(source.receivedAt(), ZoneId.systemDefault())),
                source.layout()
                        .<PageText>map(PageText.LaidOut::new)
                        .orElseGet(() -> new PageText.Plain(String.join("\n", source.lines()))));
    }

    /// Loads the text of a page like [#load(long)]; the layout of a page whose lines have places is
    /// analysed anew, and columns that stand side by side in a text are unfolded anew.
    ///
    /// @throws PageNotFoundException if there is no such page
    /// @throws UnreadablePageException if its file cannot be read any more
    public SourceText loadAnew(long page) throws UnreadablePageException {
        SourceText stored = load(page);
        Optional<Long> file = stored.source().largeFile();
        if (file.isEmpty()) {
            return stored.isPrinted() ? unfoldedAnew(stored) : stored;
        }
        return new SourceText(
                stored.source(),
                stored.origin(),
                new PageText.LaidOut(files.read(file.get(), stored.source().filePage())));
    }

    private static SourceText unfoldedAnew(SourceText stored) {
        String text = ColumnText.unfold(String.join("\n", stored.source().fileLines()));
        return new SourceText(stored.source(), stored.origin(), new PageText.Plain(text));
    }
}
