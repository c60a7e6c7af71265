/// Who wrote an article, and where and when: lead-ins, sign-offs, bylines.
///
/// `LeadInParser` splits a lead-in into source, place, date and credit. `CreditParser` turns the credit
/// into persons with roles. It uses `CreditTokenizer`, `CreditLexicon` (words that are not names) and
/// `NameRunSplitter` (names printed without separators). `NewsDateFinder` finds the day of what is
/// reported. `ArticleAnnotations` is an article with all that was found so far.
@NullMarked
package org.baoku.people.credit;

import org.jspecify.annotations.NullMarked;
