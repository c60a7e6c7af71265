package org.baoku.ingest.reading;

import org.baoku.layout.pdf.PdfException.Reason;

/// The message for a PDF that cannot be read.
public final class UnreadablePdfMessage {
    private UnreadablePdfMessage() {}

    /// What is wrong with the PDF and what to do, a sentence.
    public static String of(Reason reason) {
        return switch (reason) {
            case ENCRYPTED -> "The PDF is protected by a password; save it without one and ingest it again.";
            case BROKEN -> "The PDF is damaged or is no PDF; export or copy it again.";
            case NO_PAGES -> "The PDF has no pages; export it again.";
            case NO_TEXT ->
                "The page has no text, only pictures or outlines; ingest a PDF with text, or the text of the page.";
            case TOO_MANY_PAGES -> "The PDF has more pages than an issue can have; split it into issues.";
            case TOO_MANY_OBJECTS ->
                "The PDF has far more parts than a newspaper page can have; export it again from the layout program.";
            case PAGE_TOO_LARGE -> "The page is larger than any newspaper page; export it again in its printed size.";
        };
    }
}
