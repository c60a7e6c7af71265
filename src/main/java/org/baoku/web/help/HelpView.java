package org.baoku.web.help;

import java.util.List;

/// The help page.
///
/// @param examples searches that find articles in this archive
/// @param quality the measured quality of the extraction
record HelpView(List<Example> examples, QualityFigures quality) {
    /// An example of a search.
    ///
    /// @param kind the name in message keys
    record Example(String kind, String text, String url, long articles) {}
}
