package org.baoku.index.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyCodecTest {
    @Test
    void everyCharacterIsReadAsItWasWritten() {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                all.appendCodePoint(codePoint);
                if (all.length() > 100) {
                    assertThat(decoded(all.toString())).isEqualTo(all.toString());
                    all.setLength(0);
                }
            }
        }
    }

    @Test
    void aBodyOfTwoByteCharactersAndAsciiIsReadAsItWasWritten() {
        String body = "“习近平”2023年7月1日，AI 应用增长5.6%。\n【编辑】ＧＤＰ";

        assertThat(decoded(body)).isEqualTo(body);
    }

    @Test
    void onlyTheGivenPartIsRead() {
        byte[] bytes = BodyCodec.encode("北京上海");

        assertThat(BodyCodec.decode(bytes, 2, 4)).isEqualTo("京上");
    }

    private static String decoded(String body) {
        byte[] bytes = BodyCodec.encode(body);
        return BodyCodec.decode(bytes, 0, bytes.length);
    }
}
