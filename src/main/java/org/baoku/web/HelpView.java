package org.baoku.web;

import java.util.List;

/// The help.
///
/// @param examples searches that find something in this archive
/// @param quality how well pages are split and named
record HelpView(List<Example> examples, Quality quality) {
    /// A search as an example.
    ///
    /// @param kind what messages call it
    record Example(String kind, String words, String url, long articles) {}
}
