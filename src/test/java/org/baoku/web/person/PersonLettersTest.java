package org.baoku.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.baoku.web.PageNotShownException;
import org.junit.jupiter.api.Test;

class PersonLettersTest {
    private final PersonLetters letters = PersonLetters.of(List.of("王", "汪", "单", "曾", "a", "Я", "3"));

    @Test
    void surnamesAreReadAsSurnames() {
        assertThat(letters.under("W")).containsExactly("王", "汪");
        assertThat(letters.under("S")).as("单 is shan").containsExactly("单");
        assertThat(letters.under("Z")).as("曾 is zeng").containsExactly("曾");
        assertThat(letters.under("A")).containsExactly("a");
        assertThat(letters.under("B")).isEmpty();
        assertThat(letters.under(PersonLetters.OTHERS)).contains("3");
    }

    @Test
    void onlyLettersThatNamesBeginWithAreLinks() {
        assertThat(letters.entries("/officials", "W")).hasSize(27).satisfies(entries -> {
            assertThat(entries.getFirst().url()).isEqualTo("/officials?letter=A");
            assertThat(entries.get(1).url()).isNull();
            assertThat(entries.get('W' - 'A').current()).isTrue();
            assertThat(entries.getLast().url()).isEqualTo("/officials?letter=0");
        });
        assertThat(PersonLetters.of(List.of("王")).entries("/officials", "")).hasSize(26);
    }

    @Test
    void whatIsNoLetterIsRefused() {
        assertThat(PersonLetters.parse("W")).isEqualTo("W");
        assertThatExceptionOfType(PageNotShownException.class).isThrownBy(() -> PersonLetters.parse("ww"));
    }
}
