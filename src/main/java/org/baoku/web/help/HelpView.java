package org.baoku.web.help;

import java.util.List;

/// The help.
///
/// @param examples searches that find something in this archive
/// @param quality how well pages are split and named
public record HelpView(List<Example> examples, QualityFigures quality) {
    /// A search as an example.
    ///
    /// @param kind what messages call it
    public record Example(String kind, String words, String url, long articles) {}
}
