package org.baoku.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An admin adds a newspaper before its first pages come in.
class NewspaperAddedTest extends EditableArchive {
    private static final String PAGE = "/admin/newspapers";

    @Autowired
    private NewspaperRepository newspapers;

    @Test
    void aNewspaperIsAddedWithItsPlaceAndOnlyOnce() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);

        assertThat(admin.page(PAGE)).contains("id=\"newspaper-new\"");
        admin.post(PAGE, PAGE, "name", "芷江晚报", "place", " ");
        assertThat(admin.page(PAGE)).contains("请写“芷江晚报”的所在地", "value=\"芷江晚报\"");
        assertThat(newspapers.named("芷江晚报")).isEmpty();

        admin.post(PAGE, PAGE, "name", "芷江晚报", "place", "云山省芷江市");
        assertThat(newspapers.named("芷江晚报")).contains(new Newspaper("芷江晚报", "云山省芷江市"));
        assertThat(admin.page(PAGE)).contains("已添加。", "<h2 lang=\"zh-CN\">芷江晚报</h2>");

        admin.post(PAGE, PAGE, "name", "芷江晚报", "place", "别省别市");
        assertThat(admin.page(PAGE)).contains("已经有报纸叫过“芷江晚报”");
        assertThat(newspapers.named("芷江晚报")).map(Newspaper::homePlace).contains("云山省芷江市");
    }
}
