package org.baoku.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.PrintedOfficials;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A reader asks who held an office in a year; the articles of these tests are of 1 September 2023.
class OfficeHoldersTest extends EditableArchive {
    @Autowired
    private PageStore store;

    @Autowired
    private PageRepository pages;

    @Autowired
    private NewspaperRepository newspapers;

    @Test
    void aHolderIsFoundByOfficeAndTimeWithoutDeputiesAndFormerHolders() {
        print("石清泉", "澜沧市市长");
        print("何晚舟", "澜沧市副市长");
        print("周旧山", "澜沧市原市长");
        print("林书简", "澜沧市市长秘书");

        assertThat(asked("市长", "2023")).contains("石清泉", "澜沧市市长", ">2023</td>").doesNotContain("何晚舟", "周旧山");
        assertThat(asked("澜沧市市长", "2023年9月")).containsSubsequence("石清泉", "林书简");
        assertThat(asked("副市长", "")).contains("何晚舟").doesNotContain("石清泉");
        assertThat(asked("市长", "2019")).doesNotContain("石清泉").contains("没有稿件印着谁任“市长”");
        assertThat(new HttpVisitor(address()).page("/officials")).contains("action=\"/officials/holders\"");
    }

    @Test
    void whatIsNoTimeIsRefusedWithASentence() {
        HttpVisitor reader = new HttpVisitor(address());

        HttpResponse<String> answer = reader.get("/officials/holders?office=" + encoded("市长") + "&when=soon");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("“soon”看不懂", "value=\"soon\"", "value=\"市长\"");
        assertThat(reader.get("/officials/holders").statusCode()).isEqualTo(302);
    }

    private void print(String name, String office) {
        new PrintedOfficials(store, pages, newspapers).add(name, office);
    }

    private String asked(String office, String when) {
        return new HttpVisitor(address())
                .page("/officials/holders?office=" + encoded(office) + "&when=" + encoded(when));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
