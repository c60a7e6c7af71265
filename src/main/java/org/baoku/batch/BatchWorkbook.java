package org.baoku.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.index.ArticleIndex;
import org.jspecify.annotations.Nullable;

/// Writes what a batch found as an Office Open XML workbook (XLSX): a sheet of the terms and one of the pairs.
public final class BatchWorkbook {
    /// A column of twenty Chinese characters, in 256ths of a digit.
    private static final int WIDE = 40 * 256;

    private static final int NARROW = 14 * 256;

    private BatchWorkbook() {}

    /// Writes the two sheets.
    ///
    /// @param headers the titles of the columns: term, articles, first, last; then the names of both sheets
    /// @param searchUrl the absolute URL of the search for a term
    /// @param articleUrl the absolute URL of an article
    public static void write(
            BatchMatrix matrix,
            List<String> headers,
            Function<String, String> searchUrl,
            Function<Long, String> articleUrl,
            OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            writeTerms(workbook.createSheet(headers.get(4)), matrix.terms(), headers, searchUrl, articleUrl);
            writePairs(workbook.createSheet(headers.get(5)), matrix);
            workbook.write(out);
        }
    }

    private static void writeTerms(
            Sheet sheet,
            List<BatchTerm> terms,
            List<String> headers,
            Function<String, String> searchUrl,
            Function<Long, String> articleUrl) {
        Row head = sheet.createRow(0);
        for (int column = 0; column < 4; column++) {
            head.createCell(column).setCellValue(headers.get(column));
            sheet.setColumnWidth(column, column == 0 ? WIDE : NARROW);
        }
        sheet.createFreezePane(0, 1);
        for (BatchTerm term : terms) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            Cell name = row.createCell(0);
            name.setCellValue(term.text());
            link(name, searchUrl.apply(term.text()));
            if (term.hits() != null) {
                row.createCell(1).setCellValue(term.hits());
            }
            article(row.createCell(2), term.firstDay(), term.firstArticle(), articleUrl);
            article(row.createCell(3), term.lastDay(), term.lastArticle(), articleUrl);
        }
    }

    private static void article(
            Cell cell, @Nullable Object day, @Nullable Long article, Function<Long, String> articleUrl) {
        if (day != null && article != null) {
            cell.setCellValue(day.toString());
            link(cell, articleUrl.apply(article));
        }
    }

    private static void link(Cell cell, String url) {
        Hyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(url);
        cell.setHyperlink(link);
    }

    /// Only the pairs that articles have in common are written.
    private static void writePairs(Sheet sheet, BatchMatrix matrix) {
        int size = Math.min(matrix.terms().size(), ArticleIndex.MAX_TOGETHER);
        long[][] counts = matrix.counts(size);
        Row head = sheet.createRow(0);
        sheet.createFreezePane(1, 1);
        for (int i = 0; i < size; i++) {
            String term = matrix.terms().get(i).text();
            head.createCell(i + 1).setCellValue(term);
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(term);
            for (int j = 0; j < size; j++) {
                if (counts[i][j] > 0) {
                    row.createCell(j + 1).setCellValue((double) counts[i][j]);
                }
            }
        }
    }
}
