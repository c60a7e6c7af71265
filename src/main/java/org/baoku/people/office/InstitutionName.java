package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;

/// Finds the name of a firm or a school of which an office has only the kind: 第七十九 before 中学.
final class InstitutionName {
    private static final Pattern NAMELESS_INSTITUTION = Pattern.compile("(?:集团)?公司|集团|中学|小学|学校|大学|学院|医院|银行");

    private static final int MAX_INSTITUTION_NAME = 14;

    private InstitutionName() {}

    /// The first term of the name that an institution lacks with which a phrase begins: 沈阳 市 第七十九 before
    /// 中学; `first` itself where the phrase begins otherwise.
    static int startBefore(List<Term> terms, int first) {
        if (first == 0 || !NAMELESS_INSTITUTION.matcher(terms.get(first).word).matches()) {
            return first;
        }
        int start = first;
        int length = 0;
        while (start > 0 && isInstitutionName(terms.get(start - 1)) && length <= MAX_INSTITUTION_NAME) {
            start--;
            length += terms.get(start).word.length();
        }
        return length >= 2 && length <= MAX_INSTITUTION_NAME ? start : first;
    }

    private static boolean isInstitutionName(Term term) {
        boolean content = "nvjabgsmqfh".indexOf(term.nature.toString().charAt(0)) >= 0;
        boolean verb = term.nature.startsWith('v') && !term.nature.startsWith("vn");
        return content
                && (!verb || term.word.length() == 1)
                && NameContext.allIdeographs(term.word, 0, term.word.length())
                && !OfficeTerms.OUTSIDE_WORDS.contains(term.word)
                && UnlistedNames.MAY_STAND_ALONE.indexOf(term.word.charAt(0)) < 0
                && OfficeTerms.FUNCTION_CHARACTERS.indexOf(term.word.charAt(0)) < 0;
    }
}
