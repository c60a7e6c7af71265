package org.baoku.admin.person;

import java.util.List;
import org.baoku.admin.HistoryEntry;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;

/// The page on which a person is corrected.
///
/// @param kind the URL segment of the kind: `officials` or `reporters`
/// @param offices the offices that the person holds or held, according to articles, tenures and corrections; empty for
///     a reporter
/// @param articles the latest articles that name the person
/// @param namesakes the other persons of the same name
record PersonEditorView(
        String kind,
        PersonSummary person,
        List<String> offices,
        List<PersonArticle> articles,
        List<PersonSummary> namesakes,
        List<HistoryEntry> history) {}
