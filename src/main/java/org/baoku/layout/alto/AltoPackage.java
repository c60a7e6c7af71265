package org.baoku.layout.alto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.baoku.layout.alto.MetsIssue.MetsPage;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PlacedPage;
import org.jspecify.annotations.Nullable;

/// A zip of pages as ALTO: an issue with the METS file that describes it, or one ALTO file with the picture
/// of its page. Its first entry is the METS file or that ALTO file; pictures are optional.
///
/// To be closed.
public final class AltoPackage implements AutoCloseable {
    private static final int MAX_ENTRIES = 5000;

    private final ZipFile zip;
    private final List<String> names;
    private final AltoReader reader = new AltoReader();
    private final @Nullable MetsIssue issue;

    private AltoPackage(ZipFile zip) throws IOException, MetsException {
        this.zip = zip;
        names = zip.stream().limit(MAX_ENTRIES).map(ZipEntry::getName).toList();
        if (names.isEmpty()) {
            throw new MetsException(MetsException.Reason.BROKEN);
        }
        byte[] first = read(names.getFirst(), MetsReader.MAX_BYTES);
        issue = RootElement.of(first).equals("mets") ? MetsReader.read(first) : null;
    }

    /// Whether a file that begins so is a package.
    public static boolean isPackage(byte[] start) {
        return start.length > 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /// Opens a package.
    public static AltoPackage open(Path file) throws MetsException, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new MetsException(MetsException.Reason.BROKEN, e);
        }
        try {
            return new AltoPackage(zip);
        } catch (ZipException e) {
            zip.close();
            throw new MetsException(MetsException.Reason.BROKEN, e);
        } catch (IOException | MetsException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Whether a METS file describes the pages.
    public boolean hasMets() {
        return issue != null;
    }

    /// How many pages it has, at least 1.
    public int pageCount() {
        return issue == null ? 1 : issue.pages().size();
    }

    /// The layout of a page: the articles of METS where it has some on the page, else those that the
    /// analysis finds.
    ///
    /// @param number from 1
    public LaidOutPage read(int number) throws AltoException, MetsException, IOException {
        @Nullable MetsIssue described = issue;
        if (described == null) {
            return reader.read(read(names.getFirst(), AltoReader.MAX_BYTES));
        }
        MetsPage page = described.pages().get(number - 1);
        String name = find(page.alto()).orElseThrow(() -> new MetsException(page.alto()));
        List<MetsPart> parts = described.parts().stream()
                .filter(part -> part.alto().equals(page.alto()))
                .toList();
        LaidOutPage read = reader.read(
                read(name, AltoReader.MAX_BYTES), parts.stream().anyMatch(MetsPart::isOfArticle) ? parts : null);
        return new LaidOutPage(
                numbered(read.page(), number),
                masthead(described, page, read.masthead()),
                read.articles(),
                read.furniture());
    }

    /// What METS says of the page; where it says nothing, what is printed.
    private static LaidOutPage.Masthead masthead(MetsIssue issue, MetsPage page, LaidOutPage.Masthead printed) {
        return new LaidOutPage.Masthead(
                issue.title() == null ? printed.newspaper() : issue.title(),
                issue.date() == null ? printed.date() : issue.date(),
                page.label() == null ? printed.label() : page.label(),
                printed.section());
    }

    private static PlacedPage numbered(PlacedPage page, int number) {
        return new PlacedPage(number, page.width(), page.height(), page.lines(), page.trust());
    }

    /// The picture of a page; empty if there is none.
    ///
    /// @param number from 1
    public Optional<InputStream> picture(int number) throws IOException {
        Optional<String> name = issue == null
                ? names.stream().skip(1).findFirst()
                : issue.pages().get(number - 1).pictures().stream()
                        .flatMap(picture -> find(picture).stream())
                        .findFirst();
        return name.isEmpty() ? Optional.empty() : Optional.of(zip.getInputStream(entry(name.get())));
    }

    private Optional<String> find(String reference) {
        return new FileReferences(names).find(reference, names.getFirst());
    }

    private ZipEntry entry(String name) {
        return Objects.requireNonNull(zip.getEntry(name));
    }

    /// The bytes of an entry, at most one more than the most that are read.
    private byte[] read(String name, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry(name))) {
            return in.readNBytes(most + 1);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
