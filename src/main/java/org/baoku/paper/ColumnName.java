package org.baoku.paper;

import java.util.regex.Pattern;

/// Recognises names of columns (栏目) by their wording: series and sections are named alike in all newspapers.
public final class ColumnName {
    private static final int MAX_LENGTH = 18;

    private static final Pattern NAME = Pattern.compile("[·•【\\[〖◆■][^。，：]{2,14}[·•】\\]〗◆■]"
            + "|[^。，：]{2,12}(?:在行动|进行时|系列报道|特别报道|大家谈|面对面|专栏|专题报道|走基层|时评|快评|观察|视点|聚焦|回眸|巡礼|风采|故事汇|一线见闻|新春走基层"
            + "|直通车|在线|讲堂|课堂|周刊|专刊|看一线|看基层|调研行|纪行|广角|纵横|视窗|之窗|之声|茶座|速递|速览|播报|手记|札记|述评|访谈)"
            + "|(?:聚焦|关注|走进|直击|喜迎|学习贯彻)[^。，：]{2,8}|(?:今日关注|本报评论员|社论|短评|编者按|权威发布|记者观察|新闻特写|一线调查|新闻链接)"
            + "|图片新闻|图片故事|走基层|时评|快评|本报评论|[\\p{IsHan}]{2}(?:故事|追踪|调查|档案|影像)");

    private static final int MAX_DIGEST_LENGTH = 12;

    private static final Pattern DIGEST =
            Pattern.compile(".*(?:[简短快微]讯|简闻|短波|快递|速递|速览|速读|快报|简报|集锦|集萃|扫描|点击|一句话|新闻串烧|微新闻|动态|播报)(?:新闻)?");

    private ColumnName() {}

    /// Whether a line without its blanks is worded like the name of a column of briefs: 简讯, 市县短波.
    public static boolean namesDigest(String compact) {
        return compact.length() <= MAX_DIGEST_LENGTH && DIGEST.matcher(compact).matches();
    }

    /// Whether a line without its blanks is worded like the name of a column. A headline may be, too: the caller
    /// checks that one stands next to it.
    public static boolean matches(String compact) {
        return compact.length() <= MAX_LENGTH
                && (NAME.matcher(compact).matches()
                        || (beginsWithMark(compact)
                                && NAME.matcher(compact)
                                        .region(1, compact.length())
                                        .matches()));
    }

    private static boolean beginsWithMark(String compact) {
        return !compact.isEmpty() && "■●◆▲□".indexOf(compact.charAt(0)) >= 0;
    }
}
