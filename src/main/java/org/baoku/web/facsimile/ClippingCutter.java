package org.baoku.web.facsimile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.page.ArchivedArticle;
import org.springframework.stereotype.Component;

/// Cuts articles out of the pictures of their pages, as files to keep. One is painted at a time, so that anonymous
/// visitors cannot keep more than one processor busy, and the last ones are kept in memory.
@Component
public final class ClippingCutter {
    private static final int KEPT = 24;
    private static final long PATIENCE_SECONDS = 10;

    private final FacsimileFinder facsimiles;
    private final PagePictureRepository pictures;
    private final Semaphore painting = new Semaphore(1);
    private final Map<Key, byte[]> kept = Collections.synchronizedMap(new RecentClippings());

    /// What a clipping is made from; another picture or area makes another clipping.
    private record Key(long article, String picture, String outline, String caption) {}

    private static final class RecentClippings extends LinkedHashMap<Key, byte[]> {
        private static final long serialVersionUID = 1;

        RecentClippings() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    }

    /// Too many clippings are wanted at the same time.
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    ClippingCutter(FacsimileFinder facsimiles, PagePictureRepository pictures) {
        this.facsimiles = facsimiles;
        this.pictures = pictures;
    }

    /// The article's piece of its page as PNG; empty if the page has no picture or the article no place.
    ///
    /// @throws BusyException if the caller would have to wait long
    public Optional<byte[]> cut(ArchivedArticle article, String caption) {
        long page = article.page().id();
        return facsimiles
                .cutout(article, List.of())
                .flatMap(cutout -> pictures.tag(page, PictureSize.LARGE)
                        .flatMap(tag -> cut(new Key(article.id(), tag, cutout.outline(), caption), page, cutout)));
    }

    private Optional<byte[]> cut(Key key, long page, CutoutView cutout) {
        byte[] known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        waitForTurn();
        try {
            Optional<byte[]> painted = pictures.find(page, PictureSize.LARGE)
                    .map(picture -> ClippingPainter.paint(
                            picture, cutout.shown(), cutout.outline(), cutout.width(), key.caption()));
            painted.ifPresent(png -> kept.put(key, png));
            return painted;
        } finally {
            painting.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!painting.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
