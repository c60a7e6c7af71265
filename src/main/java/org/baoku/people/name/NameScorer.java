package org.baoku.people.name;

/// The cost of characters as one whole Chinese name, without regard to the text around them.
///
/// Most real names cost less than 12; characters that form no name cost [NameWeight#NO_NAME].
final class NameScorer {
    private final NameLexicon lexicon;

    NameScorer(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The cost of the cheapest reading: surname and given name, double surname, or name elements.
    float cost(String name) {
        int length = name.length();
        float cost = switch (length) {
            case 2 ->
                lexicon.surnameCost(name.charAt(0))
                        + lexicon.onlyGivenCost(name.charAt(1))
                        + NameWeight.ONE_GIVEN_CHARACTER.cost();
            case 3 ->
                lexicon.surnameCost(name.charAt(0))
                        + lexicon.firstGivenCost(name.charAt(1))
                        + lexicon.lastGivenCost(name.charAt(2))
                        - (name.charAt(1) == name.charAt(2) ? NameWeight.DOUBLED_GIVEN_CHARACTER.cost() : 0);
            default -> NameWeight.NO_NAME.cost();
        };
        if ((length == 3 || length == 4) && lexicon.isDoubleSurname(name.substring(0, 2))) {
            float given = length == 3
                    ? lexicon.onlyGivenCost(name.charAt(2)) + NameWeight.ONE_GIVEN_CHARACTER.cost()
                    : lexicon.firstGivenCost(name.charAt(2)) + lexicon.lastGivenCost(name.charAt(3));
            cost = Math.min(cost, NameWeight.DOUBLE_SURNAME.cost() + given);
        }
        if (length == 4) {
            cost = Math.min(cost, marriedCost(name));
        }
        return Math.min(cost, elementCost(name));
    }

    /// The cost of a married woman's name, which has her husband's surname before her own: 林郑月娥.
    private float marriedCost(String name) {
        float surnames = Math.max(lexicon.surnameCost(name.charAt(0)), lexicon.surnameCost(name.charAt(1)));
        boolean usual = surnames <= NameWeight.LISTED_SURNAME.cost()
                && !lexicon.isWord(name.substring(0, 2))
                && !lexicon.isWord(name.substring(2));
        return usual
                ? NameWeight.MARRIED_NAME.cost()
                        + lexicon.firstGivenCost(name.charAt(2))
                        + lexicon.lastGivenCost(name.charAt(3))
                : NameWeight.NO_NAME.cost();
    }

    /// The cost of four characters as a surname and three given characters: 刘春沐阳.
    float threeGivenCost(String name) {
        return lexicon.surnameCost(name.charAt(0))
                + lexicon.firstGivenCost(name.charAt(1))
                + lexicon.lastGivenCost(name.charAt(3))
                + NameWeight.THREE_GIVEN_CHARACTERS.cost();
    }

    /// The cost of a name with Tibetan, Mongol or Uyghur elements.
    private float elementCost(String name) {
        int length = name.length();
        if (length == 4) {
            boolean first = lexicon.isNameElement(name.substring(0, 2));
            boolean second = lexicon.isNameElement(name.substring(2));
            if (first && second) {
                return NameWeight.TWO_ELEMENTS.cost();
            }
            // 洛桑到会
            boolean verb = first && lexicon.isVerb(name.substring(2));
            return ((first && !verb) || second ? NameWeight.ELEMENT_AND_TWO_CHARACTERS : NameWeight.NO_NAME).cost();
        }
        if (length == 3 && lexicon.isNameElement(name)) {
            return NameWeight.ONE_ELEMENT.cost();
        }
        if (length == 3 && NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(name.charAt(2)) >= 0) {
            return NameWeight.NO_NAME.cost();
        }
        if (length == 3 && (lexicon.isNameElement(name.substring(0, 2)) || lexicon.isNameElement(name.substring(1)))) {
            return NameWeight.ELEMENT_AND_ONE_CHARACTER.cost();
        }
        boolean element = length == 2 && lexicon.isNameElement(name);
        return (element ? NameWeight.ONE_ELEMENT : NameWeight.NO_NAME).cost();
    }
}
