package org.baoku.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// How many exports run at once, and how one ends.
class ExportsTest {
    private final Exports exports = new Exports(new ExportProperties(3, 2, Duration.ofMinutes(1), Duration.ZERO));

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void onlySomeRunAtOnceForOneClientAndInAll() {
        exports.begin(from("192.0.2.1"));
        Exports.Export second = exports.begin(from("192.0.2.1"));
        assertThatExceptionOfType(ExportsBusyException.class).isThrownBy(() -> exports.begin(from("192.0.2.1")));
        exports.begin(from("2001:db8::1"));
        assertThatExceptionOfType(ExportsBusyException.class).isThrownBy(() -> exports.begin(from("2001:db8:1::1")));

        second.close();
        second.close();
        exports.begin(from("2001:db8::2"));

        assertThatExceptionOfType(ExportsBusyException.class).isThrownBy(() -> exports.begin(from("192.0.2.9")));
    }

    @Test
    void anExportThatTakesTooLongFailsAndLeavesTheResponseOpen() throws IOException {
        Exports hurried = new Exports(new ExportProperties(1, 1, Duration.ZERO, Duration.ZERO));
        MockHttpServletResponse response = new MockHttpServletResponse();

        try (Exports.Export export = hurried.begin(from("192.0.2.1"))) {
            Writer file = export.file(response, "text/csv", "some.csv");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                file.write("行".repeat(10_000));
                file.flush();
            });
        }

        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"some.csv\"");
    }
}
