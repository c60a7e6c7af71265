package org.baoku.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the words of a search ask for, as [WordsReader] understood them.
public sealed interface Words {
    /// Asks for nothing in particular: every article answers it.
    static Words everything() {
        return new All(List.of());
    }

    /// A run of characters as typed, without quotes or spaces; punctuation may divide it ([Runs]).
    record Run(String text) implements Words {}

    /// Letter for letter, as [Literal] compares.
    record Exact(String text) implements Words {}

    /// Words that stand near each other in any order.
    ///
    /// @param distance how many letters may stand between them, all together
    record Near(List<String> texts, int distance) implements Words {
        public Near {
            texts = List.copyOf(texts);
        }
    }

    /// Words in the headline: `标题:`.
    record InHeadline(Words words) implements Words {}

    /// A value of a facet: `记者:施翔`.
    record Chosen(Facet facet, String value) implements Words {}

    /// Days, both included: `日期:2023-07`.
    ///
    /// @param from null for no limit
    /// @param to null for no limit
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Words {}

    /// All of these.
    record All(List<Words> parts) implements Words {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of these.
    record Any(List<Words> parts) implements Words {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// One thing in several forms, the typed one first: whoever prints any of them, and as much as the form that fits
    /// best.
    record Alike(List<Words> forms) implements Words {
        public Alike {
            forms = List.copyOf(forms);
        }
    }

    /// None of this.
    record Not(Words words) implements Words {}

    /// The texts that an article answers this with, those that are left out aside.
    default Stream<String> asked() {
        return switch (this) {
            case Run run -> Stream.of(run.text());
            case Exact exact -> Stream.of(exact.text());
            case Near near -> near.texts().stream();
            case InHeadline headline -> headline.words().asked();
            case All all -> all.parts().stream().flatMap(Words::asked);
            case Any any -> any.parts().stream().flatMap(Words::asked);
            case Alike alike -> alike.forms().stream().flatMap(Words::asked);
            case Chosen _, Days _, Not _ -> Stream.empty();
        };
    }

    /// All of these, without needless nesting.
    static Words all(List<Words> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /// Any of these, without needless nesting.
    static Words any(List<Words> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    /// The texts, separated by spaces.
    default String joined() {
        return asked().collect(Collectors.joining(" "));
    }
}
