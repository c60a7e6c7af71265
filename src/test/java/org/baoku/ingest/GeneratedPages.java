package org.baoku.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.paper.Newspaper;

/// Generates any number of distinct pages: the seeds with surnames exchanged at random.
public final class GeneratedPages {
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

    private static final int PAGES_OF_AN_ISSUE = 6;
    private static final List<String> SURNAMES = Stream.of(
                    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗")
            .toList();

    private GeneratedPages() {}

    /// A page's file with its entry in the manifest.
    public record Sheet(String path, LocalDate date, String label, String text) implements IncomingFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Generates pages, six for each issue; the same pages for the same random seed.
    public static List<Sheet> make(int count, long seed) throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readString(file));
            }
        }
        Random random = new Random(seed);
        Set<String> texts = new HashSet<>();
        List<Sheet> sheets = new ArrayList<>();
        while (sheets.size() < count) {
            int number = sheets.size();
            String text = exchange(seeds.get(number % seeds.size()), random);
            if (texts.add(text)) {
                LocalDate day = FIRST_DAY.plusDays(number / PAGES_OF_AN_ISSUE);
                String label = "A0" + (number % PAGES_OF_AN_ISSUE + 1);
                sheets.add(new Sheet(day + "/" + label + ".txt", day, label, text));
            }
        }
        return sheets;
    }

    private static String exchange(String text, Random random) {
        List<String> others = new ArrayList<>(SURNAMES);
        Collections.shuffle(others, random);
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> SURNAMES.contains(sign) ? others.get(SURNAMES.indexOf(sign)) : sign)
                .collect(java.util.stream.Collectors.joining());
    }

    /// The manifest with the day and the label of each page.
    static String manifest(List<Sheet> sheets) {
        StringBuilder manifest = new StringBuilder("文件,日期,版次\n");
        sheets.forEach(sheet -> manifest.append(sheet.path())
                .append(',')
                .append(sheet.date())
                .append(',')
                .append(sheet.label())
                .append('\n'));
        return manifest.toString();
    }

    /// Writes the pages and their manifest into a folder.
    public static Path write(List<Sheet> sheets, Path folder) throws IOException {
        for (Sheet sheet : sheets) {
            Path file = folder.resolve(sheet.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, sheet.text());
        }
        Files.writeString(folder.resolve("manifest.csv"), manifest(sheets));
        return folder;
    }

    /// A request to ingest these pages with their manifest.
    public static IntakeRequest order(List<Sheet> sheets, Newspaper newspaper) {
        List<IncomingFile> files = new ArrayList<>(sheets);
        files.add(new Sheet("manifest.csv", FIRST_DAY, "", manifest(sheets)));
        return new IntakeRequest(
                files, newspaper, null, null, new NewIntake(IntakeJob.Kind.API, "many pages", "周敏", false));
    }
}
