package org.baoku.layout.alto;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.layout.alto.MetsException.Reason;
import org.baoku.layout.alto.MetsIssue.MetsPage;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.layout.alto.MetsVisitor.Description;
import org.baoku.layout.alto.MetsVisitor.MetsFile;
import org.jspecify.annotations.Nullable;

/// Reads what a METS file says of an issue: its day and newspaper, its pages with their ALTO files, and its
/// articles.
///
/// The profiles of libraries differ in names and depth, so divisions are known by the kind that they name
/// (`PAGE`, `ARTICLE`, `HEADING`), wherever they stand. METS without articles (as in the profile of NDNP)
/// gives pages. Whatever is in the file, the methods return or throw a [MetsException]; entities and other
/// files are never read.
public final class MetsReader {
    /// The largest file, in bytes.
    public static final int MAX_BYTES = 64 << 20;

    private static final int MAX_PAGES = 500;
    private static final Pattern LABEL = Pattern.compile("(?<![A-Za-z0-9])([A-Z]?\\d{1,3})(?![A-Za-z0-9])");
    /// Endings of pictures, those first that are read fastest.
    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png", "jp2", "tif", "tiff");

    private final MetsVisitor mets;

    private MetsReader(MetsVisitor mets) {
        this.mets = mets;
    }

    /// The issue that a METS file describes.
    public static MetsIssue read(byte[] file) throws MetsException {
        if (file.length > MAX_BYTES) {
            throw new MetsException(Reason.TOO_LARGE);
        }
        MetsVisitor mets = new MetsVisitor();
        XmlFile.walk(file, mets);
        return new MetsReader(mets).issue();
    }

    private MetsIssue issue() throws MetsException {
        List<MetsPage> pages = pages();
        if (pages.isEmpty()) {
            throw new MetsException(Reason.NO_PAGES);
        }
        if (pages.size() > MAX_PAGES) {
            throw new MetsException(Reason.TOO_LARGE);
        }
        @Nullable String title = ofIssue(Description::newspaper);
        @Nullable LocalDate date = ofIssue(description -> description.date);
        List<MetsPart> parts = MetsParts.of(mets.structures(), id -> {
            MetsFile file = mets.files().get(id);
            return file == null ? null : file.location();
        });
        return new MetsIssue(title, date, pages, parts);
    }

    /// What the descriptions of the issue or newspaper say, else the first description that says it.
    private <T> @Nullable T ofIssue(Function<Description, @Nullable T> property) {
        Stream<Description> ofDivs = mets.structures().stream()
                .flatMap(MetsReader::withAll)
                .filter(MetsDiv::isIssue)
                .sorted(Comparator.comparing(div -> !div.type().equals("ISSUE")))
                .flatMap(this::descriptions);
        return Stream.concat(ofDivs, mets.descriptions().values().stream())
                .flatMap(description -> Stream.ofNullable(property.apply(description)))
                .findFirst()
                .orElse(null);
    }

    private Stream<Description> descriptions(MetsDiv div) {
        return div.descriptions().stream()
                .flatMap(id -> Stream.ofNullable(mets.descriptions().get(id)));
    }

    private static Stream<MetsDiv> withAll(MetsDiv div) {
        return Stream.concat(Stream.of(div), div.children().stream().flatMap(MetsReader::withAll));
    }

    /// The pages of the first structure that has some; else a page for each text file.
    private List<MetsPage> pages() {
        for (MetsDiv structure : mets.structures()) {
            List<MetsPage> pages = withAll(structure)
                    .filter(MetsDiv::isPage)
                    .flatMap(page -> page(page).stream())
                    .toList();
            if (!pages.isEmpty()) {
                return pages;
            }
        }
        return mets.files().values().stream()
                .filter(file -> file.mayBeAlto() && isText(file))
                .map(file -> new MetsPage(file.location(), List.of(), null))
                .toList();
    }

    private static boolean isText(MetsFile file) {
        return Stream.of("alto", "text", "ocr").anyMatch(file.use()::contains);
    }

    /// A page; empty if it names no file that may be ALTO.
    private Optional<MetsPage> page(MetsDiv div) {
        List<MetsFile> files = withAll(div)
                .flatMap(each -> Stream.concat(
                        each.files().stream(), each.areas().stream().map(MetsDiv.Area::file)))
                .distinct()
                .flatMap(id -> Stream.ofNullable(mets.files().get(id)))
                .filter(file -> !file.location().isBlank())
                .toList();
        return files.stream()
                .filter(MetsFile::mayBeAlto)
                .min(Comparator.comparing(file -> !isText(file)))
                .map(alto -> new MetsPage(
                        alto.location(),
                        files.stream()
                                .filter(MetsFile::isPicture)
                                .map(MetsFile::location)
                                .sorted(Comparator.comparingInt(MetsReader::rank))
                                .toList(),
                        label(div)));
    }

    private static int rank(String picture) {
        int rank =
                PICTURES.indexOf(picture.substring(picture.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return rank < 0 ? PICTURES.size() : rank;
    }

    private @Nullable String label(MetsDiv page) {
        return Stream.concat(
                        descriptions(page).flatMap(description -> Stream.ofNullable(description.number)),
                        Stream.of(page.orderLabel()))
                .map(LABEL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }
}
