package org.baoku.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.file.PagePicture;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.page.PageStore;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Box;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores a page with places and pictures as an intake of a PDF would, without a PDF.
///
/// The page has three articles: a headline across four columns with text in two of them and a bit of the
/// third, an article below in the other columns, and one at the foot with an upright headline.
final class PrintedPageFixture {
    static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 1420;
    private static final double COLUMN = 220;
    private static final double GUTTER = 20;
    private static final double LEFT = 30;
    private static final double SIZE = 13;
    private static final double LEADING = 19;
    private static final String BODY = "江上新桥今晨合龙，全桥钢梁连成一线。建设者在江面上守了三个冬天，最后一节钢梁在晨光里稳稳落下。大桥主跨八百六十米，"
            + "通车以后从城东到城西只要十分钟。市民站在江堤上鼓掌，有人带来了三十年前的旧照片。下一步将铺设桥面，安装路灯和护栏。";

    private final ApplicationContext application;
    private final List<PlacedLine> lines = new ArrayList<>();

    PrintedPageFixture(ApplicationContext application) {
        this.application = application;
    }

    /// Stores the page.
    ///
    /// @param pictures whether its pictures have been made
    /// @return the page's id
    long store(String newspaper, String label, boolean pictures) {
        lines.clear();
        Newspaper paper = application.getBean(NewspaperRepository.class).add(new Newspaper(newspaper, "东海省江城市"));
        PlacedPage placed = compose(newspaper, label);
        PageOrigin origin = new PageOrigin(paper, newspaper + "/" + label + ".pdf", DAY, label, DAY.plusDays(1));
        Page page = new Page(new IssueDay(DAY, List.of("报头印有日期")), articles(), furniture(placed));
        byte[] bytes = (placed.text() + "\n").getBytes(StandardCharsets.UTF_8);
        long id = application
                .getBean(PageStore.class)
                .store(origin, bytes, "UTF-8", page)
                .pageId();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        long layout = application
                .getBean(PageLayoutRepository.class)
                .store(new LaidOutPage(placed, LaidOutPage.Masthead.NONE, List.of(), Map.of()), null);
        jdbc.sql("update page set layout_id = :layout where id = :page")
                .param("layout", layout)
                .param("page", id)
                .update();
        if (pictures) {
            long file = jdbc.sql("select source_file_id from page where id = :page")
                    .param("page", id)
                    .query(Long.class)
                    .single();
            application
                    .getBean(PagePictureRepository.class)
                    .add(
                            file,
                            1,
                            Stream.of(PictureSize.values())
                                    .collect(Collectors.toMap(size -> size, size -> picture(placed, size))));
        }
        return id;
    }

    private PlacedPage compose(String newspaper, String label) {
        add(newspaper, new Box(LEFT, 30, 200, 50), 50, false);
        add("2021年3月5日 星期五", new Box(400, 50, 180, 14), 14, false);
        add(label + " 要闻", new Box(890, 50, 80, 14), 14, false);
        // the first article: lines 4 to 6 are its titles, then two columns and a half
        add("三年苦战 八百六十米跨江而过", new Box(LEFT, 110, 420, 24), 24, false);
        add("江上新桥今晨合龙", new Box(LEFT, 145, 620, 62), 62, false);
        add("明年国庆前通车 城东到城西只要十分钟", new Box(LEFT, 218, 460, 20), 20, false);
        column(0, 260, 34, BODY);
        column(1, 260, 34, BODY);
        column(2, 260, 12, BODY);
        // the second article: below, and in the fourth column
        add("老街修旧如旧", new Box(LEFT + 2 * (COLUMN + GUTTER), 510, 460, 40), 40, false);
        column(2, 570, 18, BODY);
        column(3, 570, 18, BODY);
        // the third article, with an upright headline
        add("江豚又回来了", new Box(LEFT, 940, 44, 264), 44, true);
        columnAt(LEFT + 70, 940, 390, 14, BODY);
        columnAt(LEFT + 2 * (COLUMN + GUTTER), 940, 460, 14, BODY);
        add("广告 旧书收购 电话 5550123", new Box(LEFT, 1330, 300, 16), 16, false);
        return new PlacedPage(1, WIDTH, HEIGHT, lines, 1);
    }

    private void column(int number, double top, int count, String text) {
        columnAt(LEFT + number * (COLUMN + GUTTER), top, COLUMN, count, text);
    }

    private void columnAt(double x, double top, double width, int count, String text) {
        int letters = (int) (width / SIZE);
        String endless = text.repeat(20);
        for (int i = 0; i < count; i++) {
            add(
                    endless.substring(i * letters, (i + 1) * letters),
                    new Box(x, top + i * LEADING, letters * SIZE, SIZE),
                    SIZE,
                    false);
        }
    }

    private void add(String text, Box box, double size, boolean vertical) {
        lines.add(new PlacedLine(text, box, size, "SimSun", size > SIZE, vertical, "#000000"));
    }

    private List<Article> articles() {
        int first = 4 + 3 + 34 + 34 + 12;
        int second = first + 1 + 18 + 18;
        return List.of(
                article(
                        new Titles(List.of(), List.of(text(4)), List.of(text(5)), List.of(text(6))),
                        LineNumbers.between(4, 6),
                        LineNumbers.between(7, first - 1)),
                article(
                        new Titles(List.of(), List.of(), List.of(text(first)), List.of()),
                        LineNumbers.between(first, first),
                        LineNumbers.between(first + 1, second - 1)),
                article(
                        new Titles(List.of(), List.of(), List.of(text(second)), List.of()),
                        LineNumbers.between(second, second),
                        LineNumbers.between(second + 1, second + 28)));
    }

    private Article article(Titles titles, LineNumbers headline, LineNumbers body) {
        StringBuilder text = new StringBuilder();
        body.numbers().forEach(number -> text.append(text(number)));
        return new Article(
                new SegmentedArticle(
                        titles,
                        null,
                        null,
                        List.of(new Block.Paragraph(text.toString())),
                        body,
                        headline,
                        LineNumbers.NONE,
                        0.97,
                        List.of()),
                List.of(),
                Dateline.NONE,
                List.of());
    }

    private List<Furniture> furniture(PlacedPage page) {
        int last = page.lines().size();
        return List.of(
                new Furniture(1, text(1), Furniture.Kind.MASTHEAD),
                new Furniture(2, text(2), Furniture.Kind.DATE_LINE),
                new Furniture(3, text(3), Furniture.Kind.PAGE_LINE),
                new Furniture(last, text(last), Furniture.Kind.ADVERTISEMENT));
    }

    private String text(int line) {
        return lines.get(line - 1).text();
    }

    private static PagePicture picture(PlacedPage page, PictureSize size) {
        double scale = size.width() / page.width();
        int height = (int) Math.round(page.height() * scale);
        BufferedImage image = new BufferedImage(size.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size.width(), height);
        graphics.scale(scale, scale);
        graphics.setColor(Color.BLACK);
        for (PlacedLine line : page.lines()) {
            draw(line, graphics);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PagePicture("image/jpeg", size.width(), height, bytes.toByteArray());
    }

    private static void draw(PlacedLine line, Graphics2D graphics) {
        Box box = line.box();
        graphics.setFont(new Font("Noto Serif CJK SC", line.bold() ? Font.BOLD : Font.PLAIN, (int) line.size()));
        double step =
                (line.vertical() ? box.height() : box.width()) / line.text().length();
        for (int i = 0; i < line.text().length(); i++) {
            double x = line.vertical() ? box.x() : box.x() + i * step;
            double y = line.vertical() ? box.y() + i * step : box.y();
            graphics.drawString(line.text().substring(i, i + 1), (float) x, (float) (y + line.size() * 0.88));
        }
    }
}
