package org.baoku.index.lucene.query;

/// All constants that decide which articles match a long query and in which order articles are ranked.
///
/// `src/docs/weights-ranking.md` describes how each was chosen. Changing [Bm25] needs no new index: norms
/// store the length of a field, not its weight.
public record RankingWeights(
        Bm25 bm25, Matching matching, Boosts boosts, Feedback feedback, Recency recency, Meaning meaning) {
    /// The weights in use.
    public static final RankingWeights SHIPPED = new RankingWeights(
            new Bm25(0.5f, 0.75f),
            new Matching(8, 0.16, 1_000, 0.1, 48),
            new Boosts(1.5f, 0.4f, 0.6f, 0.1f, 200f),
            new Feedback(10, 10, 400, 0.5f),
            new Recency(0.5f, 3 * 365L),
            new Meaning(300, 4, 3));

    /// Lucene's BM25 similarity, for every searched field.
    ///
    /// @param k1 how fast repeated occurrences saturate; low, because in short newspaper articles one
    /// occurrence says nearly as much as several
    /// @param b how much long fields are penalized; Lucene's default
    public record Bm25(float k1, float b) {}

    /// Which part of an unquoted text a partial match must contain. Lengths are in units ([TextUnits]).
    ///
    /// @param maxPhraseUnits the longest text that is a list of words; a longer one is treated as a question
    /// @param questionShare the share of a question's terms that a partial match must contain
    /// @param frequentDocuments a word or bigram of a long text that is in more articles than this, and in a
    /// larger share than `frequentShare`, only affects the score, because it would match nearly everything
    /// @param frequentShare see `frequentDocuments`
    /// @param maxQuestionTerms the maximum number of words, and of bigrams, that are taken from a long text
    public record Matching(
            int maxPhraseUnits,
            double questionShare,
            int frequentDocuments,
            double frequentShare,
            int maxQuestionTerms) {}

    /// Boosts of the clauses that only affect the score. The phrase in the article has boost 1.
    ///
    /// @param headlinePhrase the text occurs in the headline
    /// @param word a word of the text is a segmented word of the article
    /// @param headlineWord a word of the text is a segmented word of the headline
    /// @param questionBigram a bigram of a long text occurs; its words have boost 1
    /// @param wholeText a long text occurs as a whole; more than the sum of all other clauses
    public record Boosts(float headlinePhrase, float word, float headlineWord, float questionBigram, float wholeText) {}

    /// Pseudo-relevance feedback, for questions only.
    ///
    /// @param documents the number of best articles that terms are taken from
    /// @param terms the number of terms that are added
    /// @param charactersPerDocument the part of an article that is read; news states what matters at the
    /// beginning
    /// @param boost the boost of the best term; the others are scaled to it
    public record Feedback(int documents, int terms, int charactersPerDocument, float boost) {}

    /// A bonus for recent articles, which decreases with their age.
    ///
    /// @param boost the bonus of the newest article; enough to order equally good articles, not more
    /// @param pivotDays the age at which the bonus is half of that
    public record Recency(float boost, long pivotDays) {}

    /// How the sentence model ranks the first hits of a question ([ScoreFusion]).
    ///
    /// @param window the number of hits that are ranked again
    /// @param weight what the similarity by meaning, from 0 to 1, counts relative to the best score by words
    /// @param someWordsWeight the same relative to the score of all words, where no article may have them all
    public record Meaning(int window, float weight, float someWordsWeight) {}
}
