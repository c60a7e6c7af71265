package org.baoku;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Prints the slowest tests of a build from Surefire's reports; the build runs it after the tests.
final class SlowestTests {
    private static final int SHOWN = 20;

    private SlowestTests() {}

    private record TimedTest(String name, double seconds) {}

    /// Prints the list to standard output.
    ///
    /// @param arguments the folder of the reports
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("The slowest " + SHOWN + " tests, in seconds:");
        try (Stream<Path> reports = Files.list(Path.of(arguments[0]))) {
            reports.filter(report -> report.toString().endsWith(".xml"))
                    .flatMap(report -> read(report).stream())
                    .sorted(Comparator.comparingDouble(TimedTest::seconds).reversed())
                    .limit(SHOWN)
                    .forEach(test -> out.printf(Locale.ROOT, "%6.1f  %s%n", test.seconds(), test.name()));
        }
    }

    private static List<TimedTest> read(Path report) {
        try {
            NodeList cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            return Stream.iterate(0, i -> i + 1)
                    .limit(cases.getLength())
                    .map(i -> (Element) cases.item(i))
                    .map(test -> new TimedTest(
                            test.getAttribute("classname").replaceFirst(".*\\.", "") + "." + test.getAttribute("name"),
                            Double.parseDouble(test.getAttribute("time").replace(",", ""))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Not a Surefire report: " + report, e);
        }
    }
}
