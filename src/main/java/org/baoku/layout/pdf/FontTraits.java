package org.baoku.layout.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// What a font says of itself.
///
/// @param name without subset prefix; empty if it has none
record FontTraits(String name, boolean bold) {
    private static final Pattern SUBSET_PREFIX = Pattern.compile("^/?[A-Z]{6}\\+");
    /// Heavy weights in the names of Western and Chinese foundries: 大黑, 粗宋, 超粗, 特粗 are spelt in pinyin.
    private static final Pattern BOLD_NAME = Pattern.compile(
            "bold|black|heavy|demi(?!light)|[-_, ]w[789]|dahei|cuhei|cuyuan|cusong|chaocu|tecu|zongyi|粗|大黑|特黑");

    private static final int BOLD_WEIGHT = 600;
    private static final int FORCE_BOLD = 1 << 18;

    static FontTraits of(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = SUBSET_PREFIX.matcher(printedName(font, descriptor)).replaceFirst("");
        return new FontTraits(name, nameSaysBold(name) || descriptorSaysBold(descriptor));
    }

    /// A Type 3 font needs no name; its descriptor may have one.
    private static String printedName(PDFont font, @Nullable PDFontDescriptor descriptor) {
        String name = font.getName();
        if (name == null && descriptor != null) {
            name = descriptor.getFontName();
        }
        return name == null ? "" : name;
    }

    private static boolean nameSaysBold(String name) {
        return BOLD_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean descriptorSaysBold(@Nullable PDFontDescriptor descriptor) {
        return descriptor != null
                && (descriptor.getFontWeight() >= BOLD_WEIGHT || (descriptor.getFlags() & FORCE_BOLD) != 0);
    }
}
