package org.baoku.archive.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baoku.archive.EntryChangedException;
import org.baoku.archive.TestArchive;
import org.baoku.archive.editing.SynonymRepository.SynonymGroup;
import org.junit.jupiter.api.Test;

class SynonymRepositoryTest {
    private final TestArchive archive = new TestArchive();
    private final SynonymRepository synonyms = new SynonymRepository(archive.jdbc);

    @Test
    void aNewArchiveHasCommonAbbreviations() {
        assertThat(synonyms.forms())
                .contains(List.of("非遗", "非物质文化遗产"))
                .allMatch(forms -> forms.size() > 1)
                .allMatch(forms -> forms.stream().noneMatch(String::isBlank));
    }

    @Test
    void changesApplyAtOnce() {
        synonyms.forms();
        long id = synonyms.add(List.of("河灯会", " 河湾国际灯会 ", "河灯会", ""), "editor");

        assertThat(synonyms.forms()).contains(List.of("河灯会", "河湾国际灯会"));
        assertThat(synonyms.search("", 1).getFirst().id()).isEqualTo(id);

        synonyms.change(id, "", List.of("河灯会", "河湾灯会"), "other");

        assertThat(synonyms.forms()).contains(List.of("河灯会", "河湾灯会")).doesNotContain(List.of("河灯会", "河湾国际灯会"));

        synonyms.remove(id, "", "editor");

        assertThat(synonyms.forms()).doesNotContain(List.of("河灯会", "河湾灯会"));
        assertThat(synonyms.group(id)).isEmpty();
    }

    @Test
    void groupsAreFoundByAPartOfAForm() {
        long id = synonyms.add(List.of("湖心亭百分之百%", "湖亭_"), "editor");
        synonyms.add(List.of("别的", "另外的"), "editor");

        assertThat(synonyms.search("心亭", 50)).extracting(SynonymGroup::id).containsExactly(id);
        assertThat(synonyms.search("百%", 50)).extracting(SynonymGroup::id).containsExactly(id);
        assertThat(synonyms.search("没有这个", 50)).isEmpty();
        assertThat(synonyms.search("", 1)).hasSize(1);
        assertThat(synonyms.count()).isEqualTo(synonyms.forms().size());
    }

    @Test
    void rejectsInvalidGroups() {
        long id = synonyms.add(List.of("甲", "乙"), "editor");

        assertThatThrownBy(() -> synonyms.add(List.of("甲", "甲 "), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> synonyms.change(id, "", List.of("甲"), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> synonyms.change(-1, "", List.of("甲", "乙"), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> synonyms.add(List.of("甲", "乙".repeat(61)), "editor"))
                .isInstanceOf(IllegalArgumentException.class);
        synonyms.remove(id, "", "editor");
        assertThatThrownBy(() -> synonyms.remove(id, "", "editor")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoEditorsWhoChangeTheSameGroupTheSecondIsTold() {
        long id = synonyms.add(List.of("甲地", "乙地"), "editor");
        synonyms.change(id, "甲地 = 乙地", List.of("甲地", "丙地"), "first");

        assertThatThrownBy(() -> synonyms.change(id, "甲地 = 乙地", List.of("甲地", "丁地"), "second"))
                .isInstanceOf(EntryChangedException.class);
        assertThatThrownBy(() -> synonyms.remove(id, "甲地 = 乙地", "second")).isInstanceOf(EntryChangedException.class);

        assertThat(synonyms.group(id).orElseThrow().forms()).containsExactly("甲地", "丙地");
        synonyms.remove(id, "甲地 = 丙地", "second");
    }
}
