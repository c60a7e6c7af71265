package org.baoku.admin.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction.RewriteImported;
import org.baoku.paper.ImportedAnchor;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;

/// The form that corrects the parts of an imported article: each line of a field is a printed line of the
/// titles, or a paragraph of the body. A crosshead is a line that begins with `# `.
///
/// @param name the credited names; blank ones are ignored
/// @param role the role of each name; blank for none
record ImportedArticleForm(
        @Nullable String columnLabel,
        @Nullable String kicker,
        @Nullable String headline,
        @Nullable String subheadline,
        @Nullable String body,
        @Nullable List<String> name,
        @Nullable List<String> role) {
    private static final String CROSSHEAD = "# ";

    /// Longer fields are no article's.
    private static final int MAX_TITLE = 1000;

    private static final int MAX_BODY = 300_000;

    /// Whether a body is short enough for the form.
    static boolean fits(String text) {
        return text.length() <= MAX_BODY;
    }

    /// The body of an article as the form shows it.
    static String text(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Crosshead ? CROSSHEAD + block.text() : block.text())
                .map(text -> text.replaceAll("\\R", " "))
                .collect(joining("\n"));
    }

    /// The correction by which the article gets what the form says. Only what differs from the article as it
    /// is becomes part of it, so that other changes of the file still come in.
    ///
    /// @param anchor the article as its file gives it
    /// @throws InvalidFormException if the form changes nothing, is too long, or leaves no article
    RewriteImported correction(ImportedAnchor anchor, ArchivedArticle article) {
        Titles titles = article.print().titles();
        List<String> headlines = lines("headline", headline, MAX_TITLE);
        List<String> paragraphs = lines("body", body, MAX_BODY);
        if (headlines.isEmpty() && paragraphs.isEmpty()) {
            throw new InvalidFormException("editing.problem.empty", "headline");
        }
        boolean sameBody = paragraphs.equals(lines("body", text(article.print().blocks()), Integer.MAX_VALUE));
        RewriteImported correction = new RewriteImported(
                anchor,
                changed(lines("columnLabel", columnLabel, MAX_TITLE), titles.columnLabel()),
                changed(lines("kicker", kicker, MAX_TITLE), titles.kicker()),
                changed(headlines, titles.headline()),
                changed(lines("subheadline", subheadline, MAX_TITLE), titles.subheadline()),
                byline(article.article().byline()),
                sameBody
                        ? null
                        : paragraphs.stream().map(ImportedArticleForm::block).toList());
        if (correction.equals(new RewriteImported(anchor, null, null, null, null, null, null))) {
            throw new InvalidFormException("editing.problem.nothing");
        }
        return correction;
    }

    private static Block block(String line) {
        return line.startsWith(CROSSHEAD)
                ? new Block.Crosshead(line.substring(CROSSHEAD.length()).strip())
                : new Block.Paragraph(line);
    }

    private static @Nullable List<String> changed(List<String> corrected, List<String> present) {
        return corrected.equals(present) ? null : corrected;
    }

    /// Null if the form has the names and roles of the present byline; its media are kept then.
    private @Nullable List<Byline> byline(List<Byline> present) {
        List<String> names = name == null ? List.of() : name;
        List<String> roles = role == null ? List.of() : role;
        List<Byline> byline = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Byline credit = new Byline(
                    names.get(i).strip(),
                    i < roles.size() && !roles.get(i).isBlank() ? roles.get(i).strip() : null);
            if (!credit.name().isEmpty() && !byline.contains(credit)) {
                byline.add(credit);
            }
        }
        boolean same = byline.equals(present.stream()
                .map(credit -> new Byline(credit.name(), credit.role()))
                .toList());
        return same ? null : byline;
    }

    private static List<String> lines(String name, @Nullable String field, int maxLength) {
        if (field == null) {
            return List.of();
        }
        if (field.length() > maxLength) {
            throw new InvalidFormException("editing.problem.long", name);
        }
        return field.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(CROSSHEAD.strip()))
                .toList();
    }
}
