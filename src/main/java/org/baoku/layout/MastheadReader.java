package org.baoku.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;
import org.baoku.paper.Furniture.Kind;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LaidOutPage.Masthead;
import org.baoku.text.ChineseNumerals;
import org.baoku.text.WidthFolding;
import org.jspecify.annotations.Nullable;

/// Reads what a page says of itself in its masthead or folio, at the top or bottom of the page.
final class MastheadReader {
    /// The share of the page's height, at its top and at its bottom, in which a folio stands.
    private static final double TOP = 0.12;

    private static final double MASTHEAD_TOP = 0.3;
    private static final String FRONT_PAGE = "01";
    private static final double BOTTOM = 0.96;

    private static final String NUMBER = "([0-9〇○零一二三四五六七八九十廿]{1,4})";
    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})(?:年|[-./])"
            + NUMBER + "(?:月|[-./])" + NUMBER + "(?=日|星期|周|$|\\D)");
    private static final Pattern DAY =
            Pattern.compile(".*(?:\\d{4}年|星期[一二三四五六日天]|农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年).*|(?:\\d{1,2}月)?\\d{1,2}日");
    private static final Pattern CREDITS = Pattern.compile("责任编辑|责编|编辑|版式|校对|美编|组版|排版|审校|编审|值班|视觉|主编|电话|热线|邮箱");
    private static final Pattern INFORMATION = Pattern.compile(
            ".*(?:刊号|邮发代号|代号|CN\\d{2}|ISSN|总第|第\\d+期|今日\\d+版|主办|主管|出版|社长|总编|网址|www\\.|http|@|零售|定价|印刷).*");
    private static final Pattern WEATHER = Pattern.compile(".*(?:天气|℃|多云|晴|阴|小雨|风力).*");
    private static final Pattern LABEL = Pattern.compile("^第?[A-Z]{0,2}\\d{1,3}版?(?=$|[^0-9A-Za-z年月日期:：.])"
            + "|(?:^|[^0-9A-Za-z今共期周月初廿卅〇○零一二三四五六七八九十])第?[A-Z]{0,2}\\d{1,3}版?$"
            + "|第[一二三四五六七八九十]{1,3}版?|[一二三四五六七八九十]{1,3}版|^[一二三四五六七八九十]{1,3}$");
    private static final Pattern WORD_BREAK = Pattern.compile("[ 　|·]+");
    private static final Pattern LABEL_BREAK = Pattern.compile("[ 　|·/]+");
    private static final Pattern NAMED_LABEL =
            Pattern.compile("(?<![A-Z0-9一二三四五六七八九十])第?([A-Z]{0,2}\\d{1,3}|(?<=第)[一二三四五六七八九十]{1,3}) ?版(?![式面权本次])");
    private static final Pattern BARE_LABEL =
            Pattern.compile("([\\p{IsHan}]{0,4}?)([A-Z]{1,2}\\d{1,3}|\\d{1,3})([\\p{IsHan}]{0,4})");
    private static final Pattern NEWSPAPER = Pattern.compile(
            "[\\p{IsHan}]{1,8}?(?:日报|晚报|早报|晨报|时报|快报|商报|导报|周报|都市报|青年报|新报|京报|农民报|工人报|文汇报|法制报|法治报|教育报|生活报|经济报|[\\p{IsHan}]报)");

    private final PageGlyphs page;
    private final TypeScale scale;
    private final Map<TextLine, Kind> furniture = new HashMap<>();
    private @Nullable LocalDate date;
    private @Nullable String newspaper;
    private @Nullable String label;
    private @Nullable String section;

    MastheadReader(PageGlyphs page, TypeScale scale) {
        this.page = page;
        this.scale = scale;
    }

    /// Reads the lines of masthead and folio; [#furniture()] and [#masthead()] give the result.
    void read(List<TextLine> lines) {
        double prose = lines.stream()
                .filter(line -> isProse(line.compact()))
                .mapToDouble(line -> line.box().y())
                .min()
                .orElse(page.height());
        List<TextLine> edge = new ArrayList<>(
                lines.stream().filter(line -> isAtEdge(line, prose)).toList());
        edge.sort(Comparator.<TextLine>comparingDouble(
                        line -> Math.round(line.box().centerY() / scale.body()))
                .thenComparingDouble(line -> line.box().x()));
        List<TextLine> named =
                edge.stream().filter(line -> recognize(line) != null).toList();
        double bottom = named.stream()
                .filter(line -> line.box().bottom() < TOP * page.height())
                .mapToDouble(line -> line.box().bottom())
                .max()
                .orElse(0);
        double folio = folioRule(bottom);
        for (TextLine line : edge) {
            Kind kind = recognize(line);
            if (kind != null) {
                furniture.put(line, kind);
            } else if (line.box().bottom() <= folio) {
                furniture.put(line, Kind.MASTHEAD);
            }
        }
        readRows(edge.stream().filter(furniture::containsKey).toList());
    }

    /// Reads the text of each row; what is letter-spaced is put together.
    private void readRows(List<TextLine> ordered) {
        StringBuilder row = new StringBuilder();
        TextLine before = null;
        for (TextLine line : ordered) {
            if (furniture.get(line) == Kind.WEATHER) {
                continue;
            }
            String text = isLetterSpaced(line) ? line.compact() : line.text();
            if (furniture.get(line) == Kind.CREDITS) {
                text = beforeCredits(text);
                if (text.isBlank()) {
                    continue;
                }
            }
            if (before != null && Math.abs(before.box().centerY() - line.box().centerY()) > 0.6 * scale.body()) {
                read(row.toString());
                row.setLength(0);
                before = null;
            }
            boolean spaced = before != null
                    && isLetterSpaced(before)
                    && isLetterSpaced(line)
                    && line.box().x() - before.box().right() < 2.4 * line.size();
            row.append(before == null || spaced ? "" : " ").append(text);
            before = line;
        }
        read(row.toString());
    }

    /// What a line prints before it names the page's editors: 第3版·要闻 编辑：….
    private static String beforeCredits(String text) {
        Matcher credits = CREDITS.matcher(text);
        return credits.find() ? text.substring(0, credits.start()) : text;
    }

    /// Whether a line stands where a masthead or folio may.
    ///
    /// @param prose where the first line of running text stands
    private boolean isAtEdge(TextLine line, double prose) {
        Box box = line.box();
        return (box.bottom() < TOP * page.height() && box.y() < prose - 0.5 * scale.body())
                || (box.y() > BOTTOM * page.height() && !isProse(line.compact()))
                || (box.bottom() < MASTHEAD_TOP * page.height() && (isMastheadName(line) || isDateLine(line)));
    }

    private static boolean isProse(String compact) {
        return (compact.length() >= 10 && (compact.contains("，") || compact.contains("。")))
                || Wording.opensWithLeadIn(compact);
    }

    /// Whether a line is a full date with little else.
    private static boolean isDateLine(TextLine line) {
        Matcher day = DATE.matcher(WidthFolding.narrow(line.compact()));
        return day.find()
                && day.end() - day.start() >= 0.5 * line.compact().length()
                && DAY.matcher(WidthFolding.narrow(line.compact())).matches()
                && !isProse(line.compact())
                && line.compact().matches(".*(?:星期|周|农历).*|[^\\p{IsHan}]*年[^\\p{IsHan}]*月[^\\p{IsHan}]*日");
    }

    private boolean isMastheadName(TextLine line) {
        return line.size() > 3 * scale.body()
                && NEWSPAPER.matcher(line.compact()).matches();
    }

    /// The lower edge of the first wide rule right below this place; the place itself where there is none.
    private double folioRule(double y) {
        return y == 0
                ? 0
                : page.rules().stream()
                        .filter(rule -> rule.width() > 0.6 * page.width() && rule.height() < scale.body())
                        .mapToDouble(Box::bottom)
                        .filter(bottom -> bottom >= y - 1 && bottom < y + 2 * scale.body())
                        .min()
                        .orElse(0);
    }

    private @Nullable Kind recognize(TextLine line) {
        String text = WidthFolding.narrow(line.compact());
        if (text.length() > 60 || text.contains("。")) {
            return null;
        }
        if (isMastheadName(line)) {
            return Kind.MASTHEAD;
        }
        if (scale.isDisplay(line.size())
                && text.length() > 8
                && !DATE.matcher(text).find()) {
            return null;
        }
        if (CREDITS.matcher(text).find()) {
            return Kind.CREDITS;
        }
        if (DATE.matcher(text).find()
                || (text.length() < 24 && DAY.matcher(text).matches())) {
            return Kind.DATE_LINE;
        }
        if (INFORMATION.matcher(text).matches()) {
            return Kind.MASTHEAD;
        }
        if (text.length() <= 10 && NEWSPAPER.matcher(text).matches()) {
            return Kind.MASTHEAD;
        }
        if (text.length() <= 8 && LABEL.matcher(text).find()) {
            return Kind.PAGE_LINE;
        }
        return text.length() <= 30 && WEATHER.matcher(text).matches() && !scale.isDisplay(line.size())
                ? Kind.WEATHER
                : null;
    }

    private static boolean isLetterSpaced(TextLine line) {
        int length = line.compact().length();
        return length == 1 || (length <= 4 && line.text().length() == 2 * length - 1);
    }

    private void read(String row) {
        String text = WidthFolding.narrow(row);
        Matcher day = DATE.matcher(text.replace(" ", ""));
        if (date == null && day.find()) {
            date = date(day);
        }
        for (String word : WORD_BREAK.split(text, -1)) {
            if (newspaper == null
                    && word.length() <= 10
                    && NEWSPAPER.matcher(word).matches()) {
                newspaper = word;
            }
        }
        if (label == null) {
            readLabel(text);
        }
    }

    /// Reads the page's label: what is followed by 版 where anything is, else a short word that can be a
    /// number.
    private void readLabel(String row) {
        String text = row.replaceAll("今日\\d+版|共\\d+版", " ");
        Matcher named = NAMED_LABEL.matcher(text);
        if (named.find()) {
            label = named.group(1);
            readSection(text, named.start(), named.end());
            return;
        }
        for (String word : LABEL_BREAK.split(text, -1)) {
            Matcher bare = BARE_LABEL.matcher(word);
            if (bare.matches()) {
                label = bare.group(2);
                int at = text.indexOf(word);
                section = bare.group(1).isEmpty() ? bare.group(3) : bare.group(1);
                if (section.isEmpty()) {
                    section = null;
                    readSection(text, at, at + word.length());
                }
                return;
            }
        }
    }

    /// Reads the page's name, which stands beside its label.
    private void readSection(String text, int from, int to) {
        String after = text.substring(to).replaceFirst("^[ ·|/]+", "").split(" ", -1)[0];
        String before = text.substring(0, from).strip();
        before = before.substring(before.lastIndexOf(' ') + 1);
        for (String word : List.of(after, before)) {
            if (section == null
                    && word.matches("[\\p{IsHan}·]{2,6}")
                    && !NEWSPAPER.matcher(word).matches()
                    && !DAY.matcher(word).matches()) {
                section = word;
            }
        }
    }

    private static @Nullable LocalDate date(Matcher day) {
        try {
            LocalDate date = LocalDate.of(
                    ChineseNumerals.parse(day.group(1)).orElse(0),
                    ChineseNumerals.parse(day.group(2)).orElse(0),
                    ChineseNumerals.parse(day.group(3)).orElse(0));
            return IssueDay.isPossible(date) ? date : null;
        } catch (DateTimeException invalid) {
            return null;
        }
    }

    Map<TextLine, Kind> furniture() {
        return furniture;
    }

    Masthead masthead() {
        if (label == null && furniture.keySet().stream().anyMatch(this::isMastheadName)) {
            label = FRONT_PAGE; // only a front page has the newspaper's name so large, and it often prints no number
        }
        return new Masthead(newspaper, date, label, section);
    }
}
