package org.baoku.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.QueuedFile;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns the files of an intake request into files for the queue: unpacks zips, reads manifests, and adds to
/// each file its newspaper and what the manifest says about it.
@Component
public final class UploadUnpacker {
    private final ZipReader zips;
    private final NewspaperRepository newspapers;

    UploadUnpacker(ZipReader zips, NewspaperRepository newspapers) {
        this.zips = zips;
        this.newspapers = newspapers;
    }

    /// The files of a request as they are to be queued; first those that cannot be read. The bytes of a file
    /// are read when the iterator reaches it.
    public Iterable<QueuedFile> unpack(IntakeRequest request) {
        Upload upload = new Upload(request);
        return () -> Stream.concat(
                        upload.unreadable.stream(), upload.files.stream().map(upload::queued))
                .iterator();
    }

    /// The files of one request, unpacked.
    private final class Upload {
        private final IntakeRequest request;
        private final Newspaper defaultNewspaper;
        private final List<QueuedFile> unreadable = new ArrayList<>();
        private final List<IncomingFile> files = new ArrayList<>();
        private final List<Manifest> manifests = new ArrayList<>();

        Upload(IntakeRequest request) {
            this.request = request;
            defaultNewspaper = request.newspaper() == null ? newspapers.first() : request.newspaper();
            unpackZips();
            // A browser sends the files of a folder in any order.
            files.sort(Comparator.comparing(IncomingFile::path));
            readManifests();
        }

        private void unpackZips() {
            for (IncomingFile file : request.files()) {
                if (ZipReader.isZip(file.path())) {
                    try {
                        files.addAll(zips.read(file.read()));
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
                        manifests.add(ManifestParser.parse(file.path(), file.read()));
                    } catch (IOException e) {
                        reject(file.path(), e);
                    }
                }
            }
            List<String> paths = files.stream().map(IncomingFile::path).toList();
            for (Manifest manifest : manifests) {
                manifest.problems().forEach(problem -> reject(manifest.path(), problem));
                manifest.missingFiles(paths).forEach(problem -> reject(manifest.path(), problem));
            }
        }

        private void reject(String path, IOException e) {
            reject(path, String.valueOf(e.getMessage()));
        }

        private void reject(String path, String problem) {
            unreadable.add(QueuedFile.unreadable(defaultNewspaper, path, problem));
        }

        private QueuedFile queued(IncomingFile file) {
            if (!PageFileFinder.looksLikeText(file.path())) {
                return QueuedFile.passedOver(defaultNewspaper, file.path());
            }
            Optional<Manifest.Entry> entry = manifests.stream()
                    .flatMap(manifest -> manifest.entry(file.path()).stream())
                    .findFirst();
            @Nullable String problem = entry.map(Manifest.Entry::problem).orElse(null);
            if (problem != null) {
                return QueuedFile.unreadable(defaultNewspaper, file.path(), problem);
            }
            Optional<Newspaper> newspaper = newspaper(entry.orElse(null), file.path());
            if (newspaper.isEmpty()) {
                return QueuedFile.unreadable(
                        defaultNewspaper,
                        file.path(),
                        "Line " + entry.orElseThrow().line()
                                + " of the manifest: the archive has no newspaper "
                                + entry.orElseThrow().newspaper()
                                + "; add its home place in a column home (所在地).");
            }
            try {
                return QueuedFile.page(
                        newspaper.get(),
                        file.path(),
                        file.read(),
                        entry.map(Manifest.Entry::date).orElse(request.date()),
                        entry.map(Manifest.Entry::label).orElse(defaultLabel()));
            } catch (IOException e) {
                return QueuedFile.unreadable(newspaper.get(), file.path(), String.valueOf(e.getMessage()));
            }
        }

        /// The label of the request, which can only be that of a single page.
        private @Nullable String defaultLabel() {
            return files.size() == 1 ? request.label() : null;
        }

        /// The newspaper of a file, as given by the manifest, else by the request, else by the name of a
        /// folder.
        ///
        /// @return empty if the manifest names a newspaper that is not in the archive and gives no home place
        private Optional<Newspaper> newspaper(Manifest.@Nullable Entry entry, String path) {
            if (entry != null && entry.newspaper() != null) {
                return entry.homePlace() == null
                        ? newspapers.named(entry.newspaper())
                        : Optional.of(newspapers.add(new Newspaper(entry.newspaper(), entry.homePlace())));
            }
            if (request.newspaper() != null) {
                return Optional.of(request.newspaper());
            }
            List<Newspaper> known = newspapers.all();
            return Arrays.stream(path.split("/", -1))
                    .flatMap(folder ->
                            known.stream().filter(newspaper -> newspaper.name().equals(folder)))
                    .findFirst()
                    .or(() -> Optional.of(defaultNewspaper));
        }
    }
}
