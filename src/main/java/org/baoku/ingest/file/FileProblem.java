package org.baoku.ingest.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baoku.text.Decoding;

/// What is wrong with a file that was not ingested. Intakes record it as a sentence; pages show it in the
/// user's language, by [#key].
public enum FileProblem {
    TEXT_EMPTY(UnreadableFileMessage.of(Decoding.Reason.EMPTY)),
    TEXT_BINARY(UnreadableFileMessage.of(Decoding.Reason.BINARY)),
    TEXT_UNKNOWN(UnreadableFileMessage.of(Decoding.Reason.UNKNOWN)),
    PDF_ENCRYPTED("The PDF is protected by a password; save it without one and ingest it again."),
    PDF_BROKEN("The PDF is damaged or is no PDF; export or copy it again."),
    PDF_NO_PAGES("The PDF has no pages; export it again."),
    PDF_NO_TEXT(
            "The page has no text, only pictures or outlines; ingest a PDF with text, or the text of the page as a file"
                    + " of its own."),
    PDF_TOO_MANY_PAGES("The PDF has more pages than an issue can have; split it into issues."),
    PDF_TOO_MANY_OBJECTS(
            "The page has far more parts than a newspaper page can have; export it again from the layout program."),
    PDF_PAGE_TOO_LARGE("The page is larger than any newspaper page; export it again in its printed size."),
    ALTO_NOT_ALTO("The XML file is not ALTO; ingest ALTO files, PDFs or texts of pages."),
    ALTO_BROKEN("The ALTO file is damaged, or has places that cannot be on a page; export or copy it again."),
    ALTO_DOCUMENT_TYPE("The ALTO file has a DOCTYPE or entities, which are not read; export it without them."),
    ALTO_SEVERAL_PAGES("The ALTO file has more than one page; split it into a file for each page."),
    ALTO_NO_TEXT("The ALTO file has no text; ingest the page as a PDF with text or as a text file."),
    ALTO_NO_PLACES("The ALTO file has words without HPOS, VPOS, WIDTH and HEIGHT; export it with the places of words."),
    ALTO_TOO_LARGE("The ALTO file has far more parts than a newspaper page can have; split it into pages."),
    BETTER_THAN_TEXT("The archive has this page as PDF, which is better than its text; the page was not changed.");

    private final String sentence;

    FileProblem(String sentence) {
        this.sentence = sentence;
    }

    /// What is wrong and what to do, in English.
    public String sentence() {
        return sentence;
    }

    /// The key of the same sentence in `messages*.properties`.
    public String key() {
        return "ingest.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem that an intake recorded with this sentence; empty for any other sentence.
    public static Optional<FileProblem> of(String sentence) {
        return Arrays.stream(values())
                .filter(problem -> problem.sentence.equals(sentence))
                .findFirst();
    }
}
