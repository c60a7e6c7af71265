package org.baoku.index.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.Literal;
import org.baoku.index.Words;
import org.jspecify.annotations.Nullable;

/// Turns the words of a search into a query.
///
/// What decides is the text letter for letter ([LetterPairs]); smartcn's words and the headline only rank. A short run
/// of characters is a name or a term: all of it must be there, together or, from [#LONGEST_TERM] units on, word by
/// word.
/// A long run is a question or a headline half remembered: a part of its words is enough.
final class WordsQueries {
    /// A run of up to so many units (a Chinese character, a Latin word, a number) must stand in the article as it is.
    private static final int LONGEST_TERM = 4;

    /// A run of up to so many units must be in the article word by word; of a longer one a part is enough.
    private static final int LONGEST_PHRASE = 8;

    /// How much of a long run's words an article must have, in percent.
    private static final int ENOUGH_PERCENT = 35;

    /// The most words and pairs of a long run that are looked for.
    private static final int MOST_WORDS = 48;

    /// The most runs that are looked at one by one, so that a query never has too many clauses.
    private static final int MOST_RUNS = 100;

    private static final float HEADLINE = 1.5f;
    private static final float WORD = 0.4f;
    private static final float HEADLINE_WORD = 0.6f;
    private static final float PAIR = 0.3f;

    /// More than any sum of the other weights: who has the whole run as it was typed comes first.
    private static final float VERBATIM = 200f;

    private static final Query NOTHING = new MatchNoDocsQuery("nothing to look for");

    private final Part part;
    private int runs;

    private WordsQueries(Part part) {
        this.part = part;
    }

    /// Where something is looked for.
    private record Part(String text, String letters, String words, boolean headline) {
        static final Part ALL = new Part(Fields.TEXT, Fields.LETTERS, Fields.WORDS, false);
        static final Part HEADLINE = new Part(Fields.HEADLINE, Fields.HEADLINE_LETTERS, Fields.HEADLINE_WORDS, true);
    }

    /// The query that these words mean.
    static Query of(Words words) {
        return new WordsQueries(Part.ALL).query(words);
    }

    /// The texts that these words find, to be marked where they stand.
    static List<String> marks(Words words) {
        List<String> marks = new ArrayList<>();
        words.asked().limit(MOST_RUNS).forEach(text -> {
            marks.add(text);
            if (units(Literal.of(text)) > LONGEST_TERM) {
                telling(SmartWords.of(text)).forEach(word -> marks.add(word.text()));
            }
        });
        return marks;
    }

    private Query query(Words words) {
        return switch (words) {
            case Words.Run run -> run(run.text());
            case Words.Exact exact -> exact(Literal.of(exact.text()));
            case Words.Near near -> near(near);
            case Words.InHeadline headline -> new WordsQueries(Part.HEADLINE).query(headline.words());
            case Words.Chosen chosen ->
                new ConstantScoreQuery(
                        new TermQuery(new Term(chosen.facet().parameter(), ArticleDocument.shortened(chosen.value()))));
            case Words.Days days -> days(days.from(), days.to());
            case Words.All all -> all(all.parts());
            case Words.Any any -> any(any.parts());
            case Words.Not not -> all(List.of(not));
        };
    }

    /// Days from one to another, both included.
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        return new ConstantScoreQuery(new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Fields.DAY, first, last),
                NumericDocValuesField.newSlowRangeQuery(Fields.DAY, first, last)));
    }

    private Query all(List<Words> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean asks = false;
        for (Words wanted : parts) {
            if (wanted instanceof Words.Not not) {
                all.add(query(not.words()), Occur.MUST_NOT);
            } else {
                all.add(query(wanted), Occur.MUST);
                asks = true;
            }
        }
        if (!asks) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private Query any(List<Words> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(wanted -> any.add(query(wanted), Occur.SHOULD));
        return any.build();
    }

    private Query run(String text) {
        Literal letters = Literal.of(text);
        int units = units(letters);
        if (++runs > MOST_RUNS) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (units <= LONGEST_TERM) {
            return ranked(verbatim(letters, part.text(), part.letters()), letters, SmartWords.of(text));
        }
        List<SmartWords.Word> words = SmartWords.of(text);
        Query verbatim = verbatim(letters, part.text(), part.letters());
        Query scattered = units <= LONGEST_PHRASE ? everyWord(words) : enoughWords(letters, words);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new BoostQuery(new ConstantScoreQuery(verbatim), VERBATIM), Occur.SHOULD);
        either.add(scattered, Occur.SHOULD);
        return ranked(either.build(), letters, words);
    }

    private Query exact(Literal letters) {
        return ranked(verbatim(letters, part.text(), part.letters()), letters, List.of());
    }

    /// What decides, with what only ranks beside it.
    private Query ranked(Query decides, Literal letters, List<SmartWords.Word> words) {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(decides, Occur.MUST);
        if (!part.headline()) {
            Query headline = verbatim(letters, Fields.HEADLINE, Fields.HEADLINE_LETTERS);
            ranked.add(new BoostQuery(headline, HEADLINE), Occur.SHOULD);
        }
        for (String term : terms(words)) {
            ranked.add(new BoostQuery(new TermQuery(new Term(part.words(), term)), WORD), Occur.SHOULD);
            if (!part.headline()) {
                Query headline = new TermQuery(new Term(Fields.HEADLINE_WORDS, term));
                ranked.add(new BoostQuery(headline, HEADLINE_WORD), Occur.SHOULD);
            }
        }
        return ranked.build();
    }

    /// The terms of the words that say something by themselves, each once.
    private static Set<String> terms(List<SmartWords.Word> words) {
        Set<String> terms = new LinkedHashSet<>();
        for (SmartWords.Word word : words) {
            if (word.isTelling() && terms.size() < MOST_WORDS) {
                terms.add(word.term());
            }
        }
        return terms;
    }

    /// Every word of a run that says something by itself, letter for letter but anywhere.
    private Query everyWord(List<SmartWords.Word> words) {
        Set<Literal> telling = telling(words);
        if (telling.isEmpty()) {
            return NOTHING;
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        telling.forEach(word -> every.add(verbatim(word, part.text(), part.letters()), Occur.MUST));
        return every.build();
    }

    /// A part of a run's words; the pairs of its letters rank.
    private Query enoughWords(Literal letters, List<SmartWords.Word> words) {
        Set<Literal> telling = telling(words);
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        if (telling.isEmpty()) {
            return NOTHING;
        }
        telling.forEach(word -> enough.add(verbatim(word, part.text(), part.letters()), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(Math.max(1, telling.size() * ENOUGH_PERCENT / 100));
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(enough.build(), Occur.MUST);
        Set<String> pairs = new LinkedHashSet<>();
        for (int place = 0; place + 1 < letters.length() && pairs.size() < MOST_WORDS; place++) {
            pairs.add(letters.text(place, place + 2));
        }
        pairs.forEach(pair ->
                ranked.add(new BoostQuery(new TermQuery(new Term(part.text(), pair)), PAIR), Occur.SHOULD));
        return ranked.build();
    }

    private static Set<Literal> telling(List<SmartWords.Word> words) {
        Set<Literal> telling = new LinkedHashSet<>();
        for (SmartWords.Word word : words) {
            if (word.isTelling() && telling.size() < MOST_WORDS) {
                telling.add(Literal.of(word.printed()));
            }
        }
        return telling;
    }

    /// The letters as they stand: every second pair of them at its true distance, and the last.
    private static Query verbatim(Literal letters, String text, String single) {
        if (letters.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (letters.length() == 1) {
            return new ConstantScoreQuery(new TermQuery(new Term(single, letters.text())));
        }
        if (letters.length() == 2) {
            return new TermQuery(new Term(text, letters.text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int place = 0; place + 1 < letters.length(); place += 2) {
            phrase.add(new Term(text, letters.text(place, place + 2)), place);
        }
        if (letters.length() % 2 == 1) {
            int last = letters.length() - 2;
            phrase.add(new Term(text, letters.text(last, last + 2)), last);
        }
        return phrase.build();
    }

    /// Words near each other: their pairs in one phrase that may be loose by so many letters.
    private Query near(Words.Near near) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        PhraseQuery.Builder loose = new PhraseQuery.Builder();
        loose.setSlop(near.distance());
        int at = 0;
        List<Literal> texts = new ArrayList<>();
        near.texts().stream().map(Literal::of).filter(text -> !text.isEmpty()).forEach(texts::add);
        for (Literal text : texts) {
            all.add(verbatim(text, part.text(), part.letters()), Occur.MUST);
            for (int place = 0; place + 1 < text.length(); place++) {
                loose.add(new Term(part.text(), text.text(place, place + 2)), at + place);
            }
            at += text.length();
        }
        all.add(loose.build(), Occur.MUST);
        return all.build();
    }

    /// How long a run is: a Chinese character counts one, a Latin word or a number one too.
    private static int units(Literal letters) {
        int units = 0;
        boolean inWord = false;
        for (int place = 0; place < letters.length(); place++) {
            boolean latin = letters.letter(place) < 0x2E80;
            if (!latin || !inWord) {
                units++;
            }
            inWord = latin;
        }
        return units;
    }
}
