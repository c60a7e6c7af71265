package org.baoku.clipping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/// The Chinese font that is embedded in PDF documents: the one of the settings, or one of the fonts that
/// operating systems bring. A font whose licence bits forbid embedding is not used.
public final class DocumentFont {
    private static final Logger log = LoggerFactory.getLogger(DocumentFont.class);
    private static final String FORM_OF_PRINT = "宋体";

    /// Where systems keep fonts with Chinese letters, those with the forms of the mainland first.
    private static final List<String> KNOWN = List.of(
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc",
            "/usr/share/fonts/google-noto-cjk/NotoSerifCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/System/Library/Fonts/Supplemental/Songti.ttc",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "C:/Windows/Fonts/simsun.ttc",
            "C:/Windows/Fonts/msyh.ttc");

    private final SingletonSupplier<Optional<BaseFont>> font;

    /// @param setting a font file; empty to look for one
    DocumentFont(String setting) {
        this.font = SingletonSupplier.of(() -> find(setting.isBlank() ? KNOWN : List.of(setting.strip())));
    }

    /// The font; empty where there is none that may be embedded.
    Optional<BaseFont> find() {
        return font.obtain();
    }

    /// Whether there is a font.
    public boolean isPresent() {
        return find().isPresent();
    }

    private static Optional<BaseFont> find(List<String> files) {
        Optional<BaseFont> found = files.stream()
                .filter(file -> Files.isReadable(Path.of(file.replaceFirst(",\\d+$", ""))))
                .flatMap(file -> open(file).stream())
                .findFirst();
        found.ifPresentOrElse(
                chosen -> log.info("Clippings as PDF are set in {}", chosen.getPostscriptFontName()),
                () -> log.info("There is no font for clippings as PDF: {}", files));
        return found;
    }

    private static Optional<BaseFont> open(String file) {
        try {
            BaseFont font = BaseFont.createFont(numbered(file), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            if (FORM_OF_PRINT.codePoints().allMatch(font::charExists)) {
                return Optional.of(font);
            }
            log.warn("The font {} has no Chinese letters", file);
        } catch (IOException | RuntimeException e) {
            log.warn("The font {} cannot be embedded: {}", file, e.getMessage());
        }
        return Optional.empty();
    }

    /// A font of a collection is chosen by its number: the one with the forms of the mainland, otherwise the
    /// first.
    private static String numbered(String file) throws IOException {
        if (!file.endsWith(".ttc")) {
            return file;
        }
        String[] names = BaseFont.enumerateTTCNames(file);
        int number = IntStream.range(0, names.length)
                .filter(i -> Stream.of("CJKsc", "SongtiSC", "SourceHan").anyMatch(names[i]::contains))
                .findFirst()
                .orElse(0);
        return file + "," + number;
    }
}
