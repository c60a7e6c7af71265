package org.baoku.web;

import java.util.List;
import org.baoku.archive.PersonShelf.PersonSummary;
import org.baoku.archive.PersonShelf.PrintedOffice;
import org.baoku.web.ResultsView.HitLine;

/// An official or a reporter.
///
/// @param kind `official` or `reporter`, as messages name them
/// @param listUrl the list that the person stands in
/// @param offices as printed with the name, the latest first; none for reporters
/// @param articlesUrl the search for all articles that name or credit the person
/// @param latest the newest of them
record PersonView(
        String kind,
        String listUrl,
        PersonSummary person,
        List<PrintedOffice> offices,
        String articlesUrl,
        List<HitLine> latest,
        boolean severalNewspapers) {}
