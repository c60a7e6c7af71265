package org.baoku.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.baoku.ingest.PageReading;
import org.baoku.ingest.PageRecord;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `segment FILE...`: prints what the files hold, one JSON object a line; needs no database and no web server.
@Command(name = "segment", description = "Print the articles of page files as JSON Lines")
public final class SegmentCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    private final JsonMapper json = JsonMapper.shared();
    private final PageReading reading = new PageReading();

    @Override
    public Integer call() throws IOException {
        @SuppressWarnings("SystemOut")
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        for (Path file : files) {
            PageOrigin origin = new PageOrigin(
                    new Newspaper("样报", "青海省西宁市"), file.toString(), null, null, LocalDate.now(ZoneId.systemDefault()));
            String text = Files.readString(file, StandardCharsets.UTF_8);
            out.println(
                    json.writeValueAsString(PageRecord.of(file.getFileName().toString(), reading.read(text, origin))));
        }
        out.flush();
        return 0;
    }
}
