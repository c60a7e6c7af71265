package org.baoku.paper;

/// A printed line that belongs to no article: page number, date line, credits of the page's editors, an
/// advertisement.
///
/// @param line the line's number in the source file, 1-based
/// @param text the line as it stands in the file
public record Furniture(int line, String text, Kind kind) {
    /// The kinds of lines outside all articles.
    public enum Kind {
        /// The newspaper's name, its motto, publisher and numbers.
        MASTHEAD,
        /// The date, weekday, 农历 or weather beside it.
        DATE_LINE,
        /// Number or name of the page (版次, 版名).
        PAGE_LINE,
        /// Editors, designers and proofreaders of the page.
        CREDITS,
        /// Pointers to articles on other pages (导读), jumps (下转第2版).
        GUIDE,
        /// 广告, 公告, hotlines.
        ADVERTISEMENT,
        WEATHER,
        /// A photograph's caption outside every article.
        CAPTION,
        /// A line without letters or digits: a rule, a box corner.
        MARK,
        /// None of the others was recognised.
        OTHER
    }
}
