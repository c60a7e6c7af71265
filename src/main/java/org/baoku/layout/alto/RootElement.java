package org.baoku.layout.alto;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells from the beginning of an XML file what kind of file it is.
public final class RootElement {
    /// In how many bytes the root element of a file begins.
    public static final int HEAD = 16_384;

    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?(alto|mets)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private RootElement() {}

    /// The root element's name in small letters: `alto` or `mets`, or empty for another.
    ///
    /// @param start the beginning of a file, in UTF-8 or UTF-16
    public static String of(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, HEAD), StandardCharsets.UTF_8).replace("\0", "");
        Matcher root = ROOT.matcher(head);
        return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
