package org.baoku.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.QueuedFile;
import org.baoku.archive.intake.Reason;
import org.baoku.archive.intake.UnreadableFileException;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.IngestProperties.Limits;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns the files of an intake request into files for the queue: unpacks zips, reads manifests, and adds to
/// each file its newspaper and what the manifest says about it.
@Component
public final class UploadUnpacker {
    private static final String PDF_MARK = "%PDF-";

    /// How many problems of a manifest are reported one by one.
    private static final int MAX_MANIFEST_PROBLEMS = 100;

    private final ZipReader zips;
    private final NewspaperRepository newspapers;
    private final Limits limits;

    UploadUnpacker(ZipReader zips, NewspaperRepository newspapers, IngestProperties properties) {
        this.zips = zips;
        this.newspapers = newspapers;
        this.limits = properties.limits();
    }

    /// The files of a request as they are to be queued; first those that cannot be read. The bytes of a file
    /// are read when the iterator reaches it. To be closed.
    public interface UnpackedFiles extends Iterable<QueuedFile>, AutoCloseable {
        @Override
        void close();
    }

    /// Unpacks the files of a request.
    public UnpackedFiles unpack(IntakeRequest request) {
        return new Upload(request);
    }

    /// The files of one request, unpacked.
    private final class Upload implements UnpackedFiles {
        private final IntakeRequest request;
        private final Newspaper defaultNewspaper;
        private final List<QueuedFile> unreadable = new ArrayList<>();
        private final List<IncomingFile> files = new ArrayList<>();
        private final Set<String> altos = new HashSet<>();
        private final List<Manifest> manifests = new ArrayList<>();
        private final List<OpenZip> openZips = new ArrayList<>();

        Upload(IntakeRequest request) {
            this.request = request;
            defaultNewspaper = request.newspaper() == null ? newspapers.first() : request.newspaper();
            try {
                unpackZips();
                // A browser sends the files of a folder in any order.
                files.sort(Comparator.comparing(IncomingFile::path));
                readManifests();
                findPackages();
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        @Override
        public Iterator<QueuedFile> iterator() {
            return Stream.concat(unreadable.stream(), files.stream().map(this::queued))
                    .iterator();
        }

        @Override
        public void close() {
            for (OpenZip zip : openZips) {
                try {
                    zip.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void unpackZips() {
            IntakeJob.Kind kind = request.intake().kind();
            UnpackedTotal total =
                    new UnpackedTotal(limits, kind == IntakeJob.Kind.BROWSER || kind == IntakeJob.Kind.API);
            for (IncomingFile file : request.files()) {
                if (ZipReader.isZip(file.path())) {
                    try {
                        OpenZip zip = zips.open(file, total);
                        openZips.add(zip);
                        files.addAll(zip.files());
                    } catch (IOException e) {
                        reject(file.path(), e);
                    }
                } else {
                    files.add(file);
                }
            }
        }

        private void readManifests() {
            for (IncomingFile file : List.copyOf(files)) {
                if (Manifest.isManifest(file.path())) {
                    files.remove(file);
                    try {
                        manifests.add(ManifestParser.parse(file.path(), readText(file)));
                    } catch (IOException e) {
                        reject(file.path(), e);
                    }
                }
            }
            List<String> paths = files.stream().map(IncomingFile::path).toList();
            for (Manifest manifest : manifests) {
                rejectFirst(manifest.path(), manifest.problems(), FileProblem.MANIFEST_MORE_UNREADABLE);
                rejectFirst(manifest.path(), manifest.missingFiles(paths), FileProblem.MANIFEST_MORE_MISSING);
            }
        }

        private void findPackages() {
            PackageFinder packages = new PackageFinder(List.copyOf(files), zips, limits, this::reject);
            files.stream()
                    .filter(file -> packages.isKind("alto", file))
                    .map(IncomingFile::path)
                    .forEach(altos::add);
            boolean alone = files.size() == 1;
            List<IncomingFile> found = packages.find();
            files.clear();
            files.addAll(found);
            if (alone) {
                // XML that is not ALTO is passed over among other files, as folders hold XML of many kinds;
                // alone it is read, and refused with a reason.
                files.stream()
                        .map(IncomingFile::path)
                        .filter(PageFileFinder::looksLikeXml)
                        .forEach(altos::add);
            }
        }

        /// Reports a hundred problems, and the number of the others in one sentence.
        private void rejectFirst(String path, List<Reason> problems, FileProblem others) {
            problems.stream().limit(MAX_MANIFEST_PROBLEMS).forEach(problem -> reject(path, problem));
            if (problems.size() > MAX_MANIFEST_PROBLEMS) {
                reject(path, others.reason(problems.size() - MAX_MANIFEST_PROBLEMS));
            }
        }

        private void reject(String path, IOException e) {
            reject(path, UnreadableFileException.reasonOf(e));
        }

        private void reject(String path, Reason problem) {
            unreadable.add(QueuedFile.unreadable(defaultNewspaper, path, problem));
        }

        private QueuedFile queued(IncomingFile file) {
            boolean hasPlaces = PageFileFinder.looksLikePdf(file.path())
                    || file instanceof PackagedFile
                    || altos.contains(file.path());
            if (!hasPlaces && !PageFileFinder.looksLikeText(file.path())) {
                return QueuedFile.passedOver(defaultNewspaper, file.path(), whySkipped(file.path()));
            }
            Optional<Manifest.Entry> entry = manifests.stream()
                    .flatMap(manifest -> manifest.entry(file.path()).stream())
                    .findFirst();
            @Nullable Reason problem = entry.map(Manifest.Entry::problem).orElse(null);
            if (problem != null) {
                return QueuedFile.unreadable(defaultNewspaper, file.path(), problem);
            }
            Optional<Newspaper> newspaper = newspaper(entry.orElse(null), file);
            if (newspaper.isEmpty()) {
                return QueuedFile.unreadable(defaultNewspaper, file.path(), unknownNewspaper(entry.orElse(null), file));
            }
            @Nullable LocalDate date = entry.map(Manifest.Entry::date).orElse(request.date());
            @Nullable String label = entry.map(Manifest.Entry::label).orElse(defaultLabel());
            if (hasPlaces) {
                return QueuedFile.large(newspaper.get(), file.path(), () -> openLarge(file), date, label);
            }
            try {
                byte[] bytes = readText(file);
                return isPdf(bytes)
                        ? QueuedFile.large(
                                newspaper.get(), file.path(), () -> new ByteArrayInputStream(bytes), date, label)
                        : QueuedFile.page(newspaper.get(), file.path(), bytes, date, label);
            } catch (IOException e) {
                return QueuedFile.unreadable(newspaper.get(), file.path(), UnreadableFileException.reasonOf(e));
            }
        }

        private static Reason whySkipped(String path) {
            if (ZipReader.isZip(path)) {
                return FileProblem.SKIPPED_ZIP.reason();
            }
            return PageFileFinder.looksLikeXml(path)
                    ? FileProblem.SKIPPED_XML.reason()
                    : FileProblem.SKIPPED_KIND.reason(path.substring(path.lastIndexOf('.')));
        }

        private byte[] readText(IncomingFile file) throws IOException {
            var tooLarge =
                    FileProblem.FILE_TOO_LARGE.exception(null, limits.file().toMegabytes());
            try (InputStream in = new SizeLimit(file.open(), limits.file(), tooLarge)) {
                return in.readAllBytes();
            }
        }

        private InputStream openLarge(IncomingFile file) throws IOException {
            var tooLarge =
                    FileProblem.PDF_TOO_LARGE.exception(null, limits.pdf().toMegabytes());
            return new SizeLimit(file.open(), limits.pdf(), tooLarge);
        }

        /// Whether a file whose name does not tell is a PDF.
        private static boolean isPdf(byte[] bytes) {
            return new String(bytes, 0, Math.min(bytes.length, PDF_MARK.length()), StandardCharsets.ISO_8859_1)
                    .equals(PDF_MARK);
        }

        /// The label of the request, which can only be that of a single page.
        private @Nullable String defaultLabel() {
            return files.size() == 1 ? request.label() : null;
        }

        /// The newspaper of a file, as given by the manifest, else by the request, else by METS or the name
        /// of a folder.
        ///
        /// @return empty if the manifest names a newspaper that is not in the archive and gives no home
        /// place, or METS names one and no folder does
        private Optional<Newspaper> newspaper(Manifest.@Nullable Entry entry, IncomingFile file) {
            if (entry != null && entry.newspaper() != null) {
                return entry.homePlace() == null
                        ? newspapers.named(entry.newspaper())
                        : Optional.of(newspapers.add(new Newspaper(entry.newspaper(), entry.homePlace())));
            }
            if (request.newspaper() != null) {
                return Optional.of(request.newspaper());
            }
            Optional<String> title = title(file);
            return title.flatMap(newspapers::named)
                    .or(() -> ofFolder(file.path()))
                    .or(() -> title.isEmpty() ? Optional.of(defaultNewspaper) : Optional.empty());
        }

        private Optional<Newspaper> ofFolder(String path) {
            List<Newspaper> known = newspapers.all();
            return Arrays.stream(path.split("/", -1))
                    .flatMap(folder ->
                            known.stream().filter(newspaper -> newspaper.name().equals(folder)))
                    .findFirst();
        }

        private static Optional<String> title(IncomingFile file) {
            return file instanceof PackagedFile pages ? Optional.ofNullable(pages.newspaper()) : Optional.empty();
        }

        private static Reason unknownNewspaper(Manifest.@Nullable Entry entry, IncomingFile file) {
            return entry != null && entry.newspaper() != null
                    ? FileProblem.MANIFEST_UNKNOWN_NEWSPAPER.reason(entry.line(), entry.newspaper())
                    : FileProblem.METS_UNKNOWN_NEWSPAPER.reason(title(file).orElseThrow());
        }
    }
}
