package org.baoku.ingest.reading;

import org.baoku.paper.LaidOutPage;

/// What a page is read from: its printed lines, with their places where they are known.
public sealed interface PageText {
    /// The lines, separated by line feeds.
    String text();

    /// Lines whose places are not known.
    record Plain(String text) implements PageText {}

    /// Lines of a page whose layout was analysed.
    record LaidOut(LaidOutPage layout) implements PageText {
        @Override
        public String text() {
            return layout.page().text();
        }
    }
}
