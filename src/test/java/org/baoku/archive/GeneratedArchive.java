package org.baoku.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/// Fills an empty archive by SQL, for measurements of large archives: some ten thousand articles a second.
///
/// Three newspapers appear daily with six pages, on each of which stand four to nine articles of 660
/// letters; one page in fifty is missing. The frequencies of reporters and officials are skewed: the most
/// frequent official stands in about two of a hundred articles. The text is made of letters that say
/// nothing. The same number of articles makes the same archive.
public final class GeneratedArchive {
    /// The number of articles that are made by one statement for each table.
    private static final int CHUNK = 50_000;

    private static final double ARTICLES_A_PAGE = 6.5;
    private static final int PAGES_AN_ISSUE = 6;
    private static final int NEWSPAPERS = 3;

    /// What the articles are made of: sentences, names and offices.
    private static final List<String> MATERIAL = List.of("""
            create temporary table sentence as
            select n, string_agg(substr('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
                                     (random() * 499)::int + 1, 1), '') || '。' as text
            from generate_series(1, 1000) n, generate_series(1, 26) letter
            group by n
            """, "create index on sentence (n)", """
            create temporary table post as
            select n, (array['海城市委', '海城市政府', '山城县委', '山城县政府', '河城区委', '海城市教育局', '海城市卫健委', '青海省委'])[n % 8 + 1]
                      || (array['书记', '副书记', '主任', '副主任', '局长'])[n % 5 + 1] as office
            from generate_series(0, 39) n
            """, """
            create temporary table generated as
            select n,
                   substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', (random() * 19)::int + 1, 1)
                   || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉红建文海云山川林峰', (random() * 34)::int + 1, 1)
                   || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉红建文海云山川林峰志国庆春晓东梅兰',
                             (random() * 42)::int + 1, 1) as name
            from generate_series(1, $officials) n
            """);

    private static final List<String> FRAME = List.of(
            """
            insert into newspaper (name, home_place)
            select (array['海城日报', '海城晚报', '山城日报'])[n], '青海省海城市' from generate_series(1, 3) n
            on conflict (name) do nothing
            """,
            "insert into reporter (name) select distinct name from generated where n <= $reporters order by 1",
            """
            insert into official (name) select name from generated order by n
            """,
            """
            insert into issue (newspaper_id, date)
            select newspaper.id, date '1998-01-01' + day
            from generate_series(0, $issues / 3) day, newspaper
            order by day, newspaper.id
            """,
            """
            create temporary table numbered_issue as
            select id, newspaper_id, date, row_number() over (order by date, newspaper_id) - 1 as n from issue
            """,
            "create index on numbered_issue (n)",
            """
            create temporary table numbered_official as select row_number() over (order by id) as n, id from official
            """,
            "create index on numbered_official (n)",
            """
            create temporary table numbered_reporter as select row_number() over (order by id) as n, id from reporter
            """,
            "create index on numbered_reporter (n)");

    /// The pages from `$first` to before `$end` and all that stands on them.
    private static final List<String> PAGES = List.of("""
            insert into source_file (id, newspaper_id, path, bytes, sha256, encoding) overriding system value
            select file.id, newspaper_id, 'generated/' || file.id || '.txt', bytes, sha256(bytes), 'UTF-8'
            from (select page.id, issue.newspaper_id,
                         convert_to(page.id || E'\\n' || string_agg(sentence.text, E'\\n'), 'UTF8') as bytes
                  from generate_series($first, $end - 1) page (id)
                  join numbered_issue issue on issue.n = page.id / 6
                  join sentence on sentence.n between page.id % 900 + 1 and page.id % 900 + 60
                  group by page.id, issue.newspaper_id) file
            """, """
            insert into page (id, newspaper_id, issue_id, number, label, source_file_id, day_evidence, day_confidence)
            overriding system value
            select page.id, issue.newspaper_id,
                   case when page.id % 2000 = 7 then null else issue.id end,
                   case when page.id % 2000 = 7 then null else page.id % 6 + 1 end,
                   'A0' || page.id % 6 + 1, page.id, array['生成'],
                   case page.id % 500 when 3 then 0.4 else 1 end
            from generate_series($first, $end - 1) page (id)
            join numbered_issue issue on issue.n = page.id / 6
            where page.id % 50 <> 11
            """, """
            insert into article (page_id, position, column_label, kicker, headline, subheadline, source, place, date, blocks,
                                 body_lines, headline_lines, label_lines, confidence, doubts)
            select page.id, position, '{}', '{}', array[left(titled.text, 14)], '{}', '本报', '海城', null,
                   jsonb_build_array(
                       (select string_agg(text, '') from sentence where n between start and start + 4),
                       (select string_agg(text, '') from sentence where n between start + 5 and start + 9),
                       (select string_agg(text, '') from sentence where n between start + 10 and start + 14),
                       (select string_agg(text, '') from sentence where n between start + 15 and start + 19),
                       (select string_agg(text, '') from sentence where n between start + 20 and start + 24)),
                   array[position * 6 + 2, position * 6 + 3, position * 6 + 4], array[position * 6 + 1], '{}',
                   case when random() < 0.03 then 0.5 + random() * 0.39 else 0.98 end,
                   case when random() < 0.03 then '[{"code": "headline-missing", "about": ""}]' else '[]' end::jsonb
            from page
            join generate_series(0, 8) position on position < 4 + page.id % 6
            cross join lateral (select 1 + (random() * 970)::int + 0 * position as start) begun
            join sentence titled on titled.n = 1000 - (page.id * 7 + position * 31) % 1000
            where page.id >= $first and page.id < $end
            """, """
            insert into byline (article_id, position, reporter_id, role)
            select chosen.id, 0, reporter.id, '记者'
            from (select article.id, 1 + floor($reporters * power(random(), 2))::int as n
                  from article where page_id >= $first and page_id < $end) chosen
            join numbered_reporter reporter on reporter.n = chosen.n
            """, """
            insert into appearance (article_id, official_id, position, office)
            select article_id, official_id, row_number() over (partition by article_id) - 1, office
            from (select distinct on (chosen.id, official.id) chosen.id as article_id, official.id as official_id, post.office
                  from (select article.id, 1 + floor($officials * power(random(), 3))::int as n, floor(random() * 3)::int as post
                        from article, generate_series(1, 5) each
                        where page_id >= $first and page_id < $end and each <= article.id % 6) chosen
                  join numbered_official official on official.n = chosen.n
                  join post on post.n = (official.id * 7 + chosen.post) % 40) appeared
            """, """
            insert into held_office (article_id, official_id, position, office)
            select article_id, official_id, 0, office
            from appearance join article on article.id = appearance.article_id
            where page_id >= $first and page_id < $end
            """, """
            insert into mention (article_id, official_id, part, index, start, "end")
            select article_id, official_id, 'BODY', time, appearance.position * 4, appearance.position * 4 + 3
            from appearance join article on article.id = appearance.article_id, generate_series(0, 1) time
            where page_id >= $first and page_id < $end
            """, """
            insert into appointment (article_id, position, name, office, kind, evidence, official_id, day, places, organs)
            select article_id, 0, official.name, appearance.office,
                   (array['APPOINTED', 'REMOVED', 'ELECTED'])[article_id % 3 + 1], '任命。', official.id,
                   coalesce(issue.date, '0001-01-01'), array['海城市'], array['党委']
            from appearance
            join official on official.id = appearance.official_id
            join article on article.id = appearance.article_id
            join page on page.id = article.page_id
            left join issue on issue.id = page.issue_id
            where page_id >= $first and page_id < $end and appearance.position = 0 and article_id % 10 = 0
            """, """
            insert into revision (number, page_id)
            select (select coalesce(max(number), 0) from revision) + row_number() over (order by id), id
            from page where id >= $first and id < $end
            """);

    /// What editors did: some officials are merged, renamed and hidden, and one is split.
    private static final List<String> CORRECTIONS = List.of("""
            insert into official_correction (kind, official_id, other_id, made_by)
            select 'MERGE', merged.id, kept.id, 'editor'
            from numbered_official merged join numbered_official kept on kept.n = merged.n - 1
            where merged.n between 10 and $officials and merged.n % 500 = 0
            """, """
            update official set shown_as = correction.other_id
            from official_correction correction where correction.kind = 'MERGE' and correction.official_id = official.id
            """, """
            insert into official_correction (kind, official_id, made_by)
            select 'NO_OFFICIAL', id, 'editor' from numbered_official where n % 1000 = 7
            """, """
            update official set hidden = true
            from official_correction correction where correction.kind = 'NO_OFFICIAL' and correction.official_id = official.id
            """, """
            insert into audit (person, address, action, status)
            select 'editor', '10.0.0.1', 'POST /admin/pages/' || n, 302 from generate_series(1, $articles / 10) n
            """, """
            select setval(pg_get_serial_sequence('page', 'id'), (select max(id) from page)),
                   setval(pg_get_serial_sequence('source_file', 'id'), (select max(id) from source_file))
            """, "analyze");

    private GeneratedArchive() {}

    /// Fills an empty archive with about this number of articles.
    public static void fill(DataSource database, int articles) throws SQLException {
        int pages = (int) (articles / ARTICLES_A_PAGE);
        int pagesAChunk = (int) (CHUNK / ARTICLES_A_PAGE);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute("set work_mem = '128MB'");
            statement.execute("select setseed(0.5)");
            run(statement, MATERIAL, articles, 0, 0);
            statement.execute("analyze sentence");
            run(statement, FRAME, articles, 0, 0);
            statement.execute("analyze");
            for (int first = 1; first <= pages; first += pagesAChunk) {
                run(statement, PAGES, articles, first, Math.min(first + pagesAChunk, pages + 1));
                if (first == 1) {
                    statement.execute("analyze");
                }
            }
            run(statement, CORRECTIONS, articles, 0, 0);
        }
    }

    private static void run(Statement statement, List<String> all, int articles, int first, int end)
            throws SQLException {
        int issues = (int) (articles / ARTICLES_A_PAGE) / PAGES_AN_ISSUE + NEWSPAPERS;
        for (String sql : all) {
            statement.execute(sql.replace("$officials", Integer.toString(articles / 20))
                    .replace("$reporters", Integer.toString(Math.max(10, articles / 400)))
                    .replace("$articles", Integer.toString(articles))
                    .replace("$issues", Integer.toString(issues))
                    .replace("$first", Integer.toString(first))
                    .replace("$end", Integer.toString(end)));
        }
    }
}
