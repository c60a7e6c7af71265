package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.EditableArchive;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.similarity.SimilarityStore;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.archive.similarity.VersionRepository.Version;
import org.baoku.ingest.bulk.BulkImport;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.story.Errata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Versions of a text: found when pages come, folded in a result, listed and compared, kept in step with the
/// archive.
@Tag("campaign")
class VersionsBrowserTest extends EditableArchive {
    private static final String LEAD = "盐湖开发利用座谈会昨天在湖西县举行，会议研究了锂资源综合利用的三年规划。";
    private static final String REST = "与会代表认为，要坚持生态优先，统筹矿区修复和产业布局，推动钾肥和锂盐联产。"
            + "会议决定成立专家小组，每季度公布一次监测结果，接受群众监督。规划提出，到明年底建成两条示范生产线，"
            + "带动就业一千二百人，并在沿湖四个乡镇建设配套的物流园和职业学校。";
    private static final String OTHER =
            "湖西县第三小学昨天举行运动会，五百多名学生参加了跳绳、拔河和接力赛，家长们在场边加油，" + "校长说明年还要增加足球项目，让每个孩子都找到自己喜欢的运动，养成锻炼的习惯。";

    private static final String ROAD =
            "北山乡通往县城的公路开始翻修，工期八个月，施工期间单向放行，班车改走老桥。交通局的工程师介绍，" + "路面将加宽到九米，沿线新修三处停车带和一座便桥，雨季前完成全部边坡加固，资金由省里补助和县里自筹共同解决。";
    private static final String WATER = "谷南乡的自来水厂昨天通水，十二个村的居民从此不再到河边挑水。水厂日供水三千吨，水源来自上游的水库，"
            + "管道全长四十公里，每户只交开户的工本费，水价由听证会决定，低收入家庭每月免收五吨的水费，学校和卫生院全部减半。";

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private BulkImport bulkImport;

    @Autowired
    private PageRepository pages;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private IndexSynchronizer index;

    @Autowired
    private SimilarityStore store;

    @Autowired
    private Errata errata;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void aTextThatThreePapersPrintIsOneHit() throws IOException {
        importLine("湖东日报", "2021-05-06", "盐湖座谈会举行", LEAD + REST);
        importLine("湖东晚报", "2021-05-07", "湖东召开盐湖座谈会", LEAD.replace("昨天", "五日") + REST);
        importLine("湖东导报", "2021-05-08", "盐湖要联产", REST.substring(0, 110));
        importLine("湖东导报", "2021-05-09", "小学开运动会", OTHER);
        long first = article("湖东日报", "2021-05-06");
        long third = article("湖东导报", "2021-05-08");

        assertThat(versions.versions(first)).extracting(Version::newspaper).containsExactly("湖东日报", "湖东晚报", "湖东导报");
        assertThat(versions.versions(first).getLast().isPart()).isTrue();
        assertThat(versions.count(article("湖东导报", "2021-05-09"))).isZero();

        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false));
        page.navigate(address() + "/search?q=联产");
        assertThat(page.locator(".hits > ol > li")).hasCount(1);
        assertThat(page.locator(".alike summary")).hasText("另有 2 篇相同或相近");
        assertThat(page.locator(".tally")).containsText("3");
        page.locator(".alike summary").click();
        assertThat(page.locator(".alike li")).hasCount(2);
        page.locator(".fold").click();
        assertThat(page.locator(".hits > ol > li")).hasCount(3);

        page.navigate(address() + "/articles/" + first);
        page.locator(".versions a").click();
        assertThat(page.locator(".part-mark")).hasText("节选");
        page.locator("a[href$='with=" + article("湖东晚报", "2021-05-07") + "']").click();
        assertThat(page.locator(".compared del").nth(1)).hasText("昨天");
        assertThat(page.locator(".compared ins").nth(1)).hasText("五日");
        accessible("/articles/" + first + "/versions?with=" + third);
        accessible("/articles/" + first + "/thread");
        accessible("/search?q=联产");
    }

    private void accessible(String url) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = BROWSER.page(
                    new NewContextOptions().setViewportSize(375, 800).setColorScheme(scheme));
            page.navigate(address() + url);
            AccessibilityCheck.assertNoViolations(page);
        }
    }

    @Test
    void pagingListsEveryArticleOnce() throws IOException {
        for (int day = 1; day <= 5; day++) {
            importLine("山北日报", "2021-06-0" + day, "北山修路", ROAD.replace("八个月", day + "个月"));
        }
        List<Long> listed = Stream.of(0, 3)
                .flatMap(start -> ids("/search?q=北山修路&size=3&sort=oldest&start=" + start).stream())
                .toList();
        assertThat(listed).hasSize(5).doesNotHaveDuplicates();
        assertThat(client().get()
                        .uri("/api/v1/search?q=北山修路&fold=true")
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody())
                .contains("\"total\":5");
    }

    /// The articles that a page of a result links, folded ones included.
    private List<Long> ids(String url) {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + url);
        return page.locator(".hit h3 a, .alike li > a").all().stream()
                .map(link -> link.getAttribute("href"))
                .map(href -> Long.parseLong(href.replaceAll("^/articles/([0-9]+).*", "$1")))
                .toList();
    }

    @Test
    void aNoticeAndItsArticleAreLinkedBothWays() throws IOException {
        importLine("石桥日报", "2021-08-02", "更正", "本报8月1日A01版《石桥小学扩建》一文中，“三层”应为“四层”。特此更正。");
        assertThat(errata.unresolved(null).statements())
                .anyMatch(notice -> notice.notice().page().newspaper().equals("石桥日报"));

        importLine("石桥日报", "2021-08-01", "石桥小学扩建", "石桥小学昨天开始扩建，新楼三层，明年秋天启用。");
        assertThat(errata.unresolved(null).statements())
                .noneMatch(notice -> notice.notice().page().newspaper().equals("石桥日报"));
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(375, 800));
        page.navigate(address() + "/articles/" + article("石桥日报", "2021-08-01"));
        assertThat(page.locator(".errata")).containsText("本文有更正，见");
        page.locator(".errata a").click();
        assertThat(page.locator(".errata a")).hasText("石桥小学扩建");
        AccessibilityCheck.assertNoViolations(page);
    }

    @Test
    void aThreadNamesItsStepsAndSaysWhatIsNew() throws IOException {
        importLine("东岭日报", "2021-10-01", "东岭书展将于下月开幕", "东岭书展将于11月8日在东岭文化馆开幕，书商正在报名，展位由组委会分配。");
        importLine("东岭日报", "2021-11-08", "东岭书展开幕", "东岭书展昨天在东岭文化馆开幕，组委会请来书商一百二十家，展位摆满两层楼。市长王卫平到场。");
        importLine("东岭日报", "2021-11-15", "东岭书展闭幕", "东岭书展昨天闭幕，组委会说书商卖出图书38000册，展位下届再加。东岭文化馆重新开放。");
        importLine("东岭日报", "2021-11-16", "河堤加固", "北河的河堤昨天加固完毕，民工撤离工地，机械运回仓库。");

        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false));
        page.navigate(address() + "/articles/" + article("东岭日报", "2021-11-08") + "/thread");
        assertThat(page.locator(".steps .stage")).hasText(new String[] {"预告", "举行", "结果"});
        assertThat(page.locator(".steps > li").last().locator(".added")).containsText("38000册");
        assertThat(page.locator(".steps > li").last().locator("blockquote")).containsText("卖出图书");
        accessible("/articles/" + article("东岭日报", "2021-11-08") + "/thread");
    }

    @Test
    void aNoticeWithoutADayFindsItsArticleOrOffersSome() throws IOException {
        importLine("柳河日报", "2021-08-02", "柳河中学迁址", "柳河中学昨天迁到城东，新校舍三层。");
        importLine("柳河日报", "2021-08-03", "柳河植树", "柳河两岸昨天植树三百棵，树苗来自林场。");
        importLine("柳河日报", "2021-08-20", "更正", "本报近日刊登的《柳河中学迁址》一文中，“三层”应为“四层”。特此更正。");
        importLine("柳河日报", "2021-08-22", "更正启事", "本报近日关于柳河的报道中，“植树五百棵”有误，特此更正。");
        long notice = article("柳河日报", "2021-08-22");
        long trees = article("柳河日报", "2021-08-03");
        assertThat(errata.noticesFor(
                        pages.article(article("柳河日报", "2021-08-02")).orElseThrow()))
                .as("by its headline")
                .extracting(found -> found.article().id())
                .containsExactly(article("柳河日报", "2021-08-20"));
        assertThat(errata.unresolved(null).statements())
                .filteredOn(open -> open.notice().id() == notice)
                .singleElement()
                .satisfies(open -> assertThat(open.candidates())
                        .extracting(ArchivedArticle::id)
                        .contains(trees));

        errata.choose(notice, 0, Optional.of(trees), "admin");
        assertThat(errata.unresolved(null).statements())
                .noneMatch(open -> open.notice().id() == notice);
        assertThat(errata.noticesFor(pages.article(trees).orElseThrow()))
                .as("by an editor")
                .extracting(found -> found.article().id())
                .containsExactly(notice);
        assertThat(client().get()
                        .uri("/api/v1/articles/" + trees + "/errata")
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody())
                .contains("\"notices\":[{\"id\":" + notice);
    }

    @Test
    void clustersFollowTheArchive() throws IOException {
        importLine("谷南日报", "2021-07-01", "谷南规划", WATER);
        importLine("谷南晚报", "2021-07-02", "谷南规划", WATER.replace("四十", "五十"));
        long first = article("谷南日报", "2021-07-01");
        long second = article("谷南晚报", "2021-07-02");
        assertThat(versions.clusters(List.of(first, second)).values()).hasSize(2);
        Long cluster = versions.clusters(List.of(first)).get(first);

        store.clear();
        index.rebuild();
        assertThat(versions.clusters(List.of(first)).get(first)).as("rebuilt").isEqualTo(cluster);

        store.clear();
        importLine("谷南晚报", "2021-07-03", "小学", OTHER.replace("湖西", "谷南"));
        assertThat(versions.clusters(List.of(first)).get(first))
                .as("thrown away")
                .isEqualTo(cluster);

        importLine("谷南晚报", "2021-07-02", "谷南规划", OTHER.replace("湖西县第三小学", "谷南乡中心学校初中部"));
        assertThat(versions.versions(first))
                .as("replaced")
                .noneMatch(version -> version.newspaper().equals("谷南晚报")
                        && LocalDate.of(2021, 7, 2).equals(version.date()));
    }

    private void importLine(String newspaper, String day, String headline, String text) throws IOException {
        Path file = Files.writeString(
                folder.resolve("articles.jsonl"),
                String.format(
                        Locale.ROOT,
                        "{\"newspaper\": \"%s\", \"issueDate\": \"%s\", \"page\": \"A01\", \"headline\": [\"%s\"], \"paragraphs\": [\"%s\"]}",
                        newspaper,
                        day,
                        headline,
                        text));
        bulkImport.importFiles(List.of(file), null, (_, _, _) -> {});
    }

    private long article(String newspaper, String day) {
        return pages.pagesOf(newspaper, LocalDate.parse(day))
                .getFirst()
                .articles()
                .getFirst()
                .id();
    }
}
