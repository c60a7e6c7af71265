package org.baoku.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

/// What a session keeps, to JSON and back.
class SessionAttributeJsonTest {
    @Test
    void valuesComeBackAsTheyWere() {
        List<Object> values = List.of("文字\u0000\"", 5, 5L, Long.MAX_VALUE, true, List.of(1, "二", 3L), List.of());
        for (Object value : values) {
            assertThat(roundTrip(value)).isEqualTo(value);
        }
        assertThat(roundTrip(new TreeSet<>(List.of(3, 1, 2)))).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void messagesForTheNextPageComeBack() {
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath("/admin/pages/5");
        flash.addTargetRequestParam("kind", "官员");
        flash.addTargetRequestParam("kind", "记者");
        flash.setExpirationTime(1_700_000_000_000L);
        flash.put("done", "editing.done");
        flash.put("typedFor", 7L);
        flash.put("of a type that is not kept", LocalDate.EPOCH);
        flash.put("too long", "长".repeat(50_001));

        Object read = roundTrip(new ArrayList<>(List.of(flash)));

        assertThat((List<?>) read).hasSize(1);
        FlashMap back = (FlashMap) ((List<?>) read).getFirst();
        assertThat(back.getTargetRequestPath()).isEqualTo("/admin/pages/5");
        assertThat(back.getTargetRequestParams()).containsEntry("kind", List.of("官员", "记者"));
        assertThat(back.getExpirationTime()).isEqualTo(1_700_000_000_000L);
        assertThat(Map.copyOf(back)).isEqualTo(Map.of("done", "editing.done", "typedFor", 7L));
    }

    @Test
    void theNewestMessagesAreKeptAndTheWholeIsBounded() {
        List<FlashMap> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FlashMap flash = new FlashMap();
            flash.put("text", "长".repeat(20_000));
            flash.put("number", i);
            many.add(flash);
        }

        assertThat(SessionAttributeJson.write("flash", many).orElseThrow()).hasSizeLessThan(250_000);
        FlashMap last = (FlashMap) ((List<?>) roundTrip(many)).getLast();
        assertThat(last.get("number")).isEqualTo(39);
    }

    @Test
    void whatIsOfAnotherTypeOrTooLargeIsNotKept() {
        assertThat(SessionAttributeJson.write("date", LocalDate.EPOCH)).isEmpty();
        assertThat(SessionAttributeJson.write("list", List.of(LocalDate.EPOCH))).isEmpty();
        assertThat(SessionAttributeJson.write("text", "x".repeat(50_001))).isEmpty();
        assertThat(SessionAttributeJson.write("list", Collections.nCopies(6, "x".repeat(45_000))))
                .isEmpty();
    }

    @Test
    void whatWasWrittenOtherwiseIsRefused() {
        for (String other : new String[] {
            "null",
            "[]",
            "5",
            "{\"a\": 1}",
            "{\"a\": \"\"}",
            "{\"a\": \"[]\"}",
            "{\"a\": \"{\\\"value\\\": {}}\"}",
            "{\"a\": \"{\\\"flash\\\": [{}]}\"}",
            "{\"a\": \"{\\\"flash\\\": [{\\\"path\\\": 1}]}\"}",
            "{\"a\": \"{\\\"value\\\": {\\\"long\\\": \\\"x\\\"}}\"}",
            "{\"a\": \"{\\\"value\\\": null}\"}"
        }) {
            assertThatIllegalArgumentException().as(other).isThrownBy(() -> SessionAttributeJson.read(other));
        }
    }

    private static Object roundTrip(Object value) {
        String written = SessionAttributeJson.object(
                Map.of("name", SessionAttributeJson.write("name", value).orElseThrow()));
        return Objects.requireNonNull(SessionAttributeJson.read(written).get("name"));
    }
}
