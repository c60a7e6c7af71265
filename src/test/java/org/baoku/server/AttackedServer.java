package org.baoku.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.HttpVisitor;
import org.baoku.ProgramProcess;
import org.baoku.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;

/// A server with a heap of 512 MB that is attacked, each time while a reader searches: her searches stay fast,
/// none waits for what an attacker holds, and the server lives.
@Tag("campaign")
@Isolated("it measures how long a reader waits")
abstract class AttackedServer {
    static final String PASSWORD = "correct horse";

    /// The server waits so long for a body that comes too slowly. Everything else that an attacker can hold, he
    /// can hold for longer.
    static final Duration GRACE = Duration.ofSeconds(12);

    static final int CONNECTIONS_PER_CLIENT = 500;

    private static final int ARTICLES = 2_000;

    /// They make the whole export larger than what the buffers of the network take in.
    private static final int ARTICLES_WITH_LONG_HEADLINES = 400;

    static final int ALL_ARTICLES = ARTICLES + ARTICLES_WITH_LONG_HEADLINES;

    /// No search takes longer: a search that waits for what an attacker holds does.
    private static final Duration LONGEST_SEARCH = GRACE.minusSeconds(2);

    /// Nine tenths of the searches take a second at most; on a machine on which a search of the quiet server takes
    /// longer than 25 ms, forty times as long as that. The others may meet a pause of the machine.
    private static final Duration USUAL_SEARCH = Duration.ofSeconds(1);

    private static final int SLOWNESS = 40;

    private static final Path SEND_BUFFER = Path.of("/proc/sys/net/ipv4/tcp_wmem");
    private static final int USUAL_SEND_BUFFER = 4 * 1024 * 1024;

    @TempDir
    static Path folder = Path.of("given by JUnit");

    private static @Nullable ProgramProcess server;
    private static String address = "";
    private static Duration bound = USUAL_SEARCH;

    private final List<Socket> sockets = new ArrayList<>();
    private SearchingReader reader;

    @BeforeAll
    static void start() throws Exception {
        List<String> settings = new ArrayList<>(TestDatabase.create().arguments());
        settings.add("--baoku.home=home");
        importArticles(settings);
        settings.addAll(List.of(
                "--baoku.ingest.seeds=none",
                "--server.port=0",
                "--baoku.connections.own-free=false",
                "--baoku.connections.per-client=" + CONNECTIONS_PER_CLIENT,
                "--baoku.connections.grace=" + GRACE.toSeconds() + "s",
                // so that nothing else ends by itself while a slow machine attacks
                "--baoku.exports.grace=2m",
                "--server.tomcat.connection-timeout=2m",
                "--baoku.security.sign-ins-per-minute=0",
                "--baoku.security.admin-password=" + PASSWORD));
        ProgramProcess started = ProgramProcess.startWithHeap("512m", folder, settings.toArray(String[]::new));
        server = started;
        address = started.awaitAddress().replace("localhost", "127.0.0.1");
        HttpVisitor visitor = new HttpVisitor(address);
        for (int i = 0; i < 30; i++) {
            visitor.get(search("海城港"));
        }
        try (SearchingReader quiet = new SearchingReader(address + search("海城港"))) {
            Thread.sleep(3_000);
            Duration slow = quiet.stop().getLast().multipliedBy(SLOWNESS);
            bound = slow.compareTo(USUAL_SEARCH) > 0 ? slow : USUAL_SEARCH;
        }
    }

    private static void importArticles(List<String> settings) throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        int longHeadline = sendBuffer() / 4 * 5 / ARTICLES_WITH_LONG_HEADLINES / 3;
        Files.write(
                articles,
                Stream.concat(
                                IntStream.range(0, ARTICLES)
                                        .mapToObj(i -> article(i, "海城港第" + i + "号公告" + letters(i, 150), "海城港公告。")),
                                IntStream.range(ARTICLES, ALL_ARTICLES)
                                        .mapToObj(i -> article(i, letters(i, longHeadline), "公告。")))
                        .toList());
        List<String> arguments = new ArrayList<>(List.of("import", articles.toString()));
        arguments.addAll(settings);
        try (ProgramProcess imported = ProgramProcess.start(folder, arguments.toArray(String[]::new))) {
            assertThat(imported.awaitEnd()).as(imported.output()).isZero();
        }
    }

    /// As many bytes as Linux takes in at most for a client that does not read.
    private static int sendBuffer() throws IOException {
        if (!Files.exists(SEND_BUFFER)) {
            return USUAL_SEND_BUFFER;
        }
        // only the first read from such a file gives something
        try (InputStream lowestUsualAndHighest = Files.newInputStream(SEND_BUFFER)) {
            String numbers = new String(lowestUsualAndHighest.readNBytes(100), StandardCharsets.US_ASCII);
            return Integer.parseInt(numbers.strip().split("\\s+", -1)[2]);
        }
    }

    private static String letters(int seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Character.toString(0x4E00 + (i * (7 + seed % 13) + seed) % 500))
                .collect(Collectors.joining());
    }

    private static String article(int number, String headline, String beginning) {
        // with people and a dateline, so that none are looked for
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "newspaper", "样报",
                        "issueDate",
                                LocalDate.of(2020, 1, 1).plusDays(number / 160).toString(),
                        "page", "A0" + (1 + number / 40 % 4),
                        "headline", List.of(headline),
                        "paragraphs", List.of(beginning + letters(number, 400)),
                        "byline", List.of(),
                        "dateline", Map.of(),
                        "officials", List.of(),
                        "appointments", List.of()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void startReader() {
        reader = new SearchingReader(address + search("海城港"));
    }

    @AfterEach
    void theReaderWasServedAndTheServerLives() throws Exception {
        try (SearchingReader served = reader) {
            List<Duration> times = served.stop();
            assertThat(times.get((times.size() - 1) * 9 / 10))
                    .as("the searches of the reader, nine tenths of them: %s", times)
                    .isLessThan(bound);
            assertThat(times.getLast()).as("the slowest search of the reader").isLessThan(LONGEST_SEARCH);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        ProgramProcess program = Objects.requireNonNull(server);
        assertThat(program.isAlive()).isTrue();
        assertThat(new HttpVisitor(address).get("/actuator/health").statusCode())
                .isEqualTo(200);
        assertThat(program.output()).doesNotContain("OutOfMemoryError");
    }

    static String search(String text) {
        return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String address() {
        return address;
    }

    /// Connects from an address of the loopback network, with a small buffer for what the server sends. The
    /// connection is closed after the test.
    final Socket connectFrom(String client) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4 * 1024);
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(client), 0));
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(address).getPort()));
        return socket;
    }

    static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
