package org.baoku.paper;

/// A piece of an article's body: a paragraph, or a crosshead (小标题) between paragraphs.
public sealed interface Block {
    /// The text, without the line breaks, column breaks and justification spaces of the print.
    String text();

    /// A paragraph of the body.
    record Paragraph(String text) implements Block {}

    /// A heading inside the body.
    record Crosshead(String text) implements Block {}
}
