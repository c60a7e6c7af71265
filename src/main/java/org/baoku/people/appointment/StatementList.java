package org.baoku.people.appointment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the verb of the entries of a list that stand under it on lines of their own:
///
/// ```
/// 决定任命：
/// 某某为市教育局局长；
/// 某某为市水利局局长。
/// 免去：
/// 某某的市教育局局长职务。
/// ```
final class StatementList {
    /// A line that ends with the verb of those after it.
    private static final Pattern HEAD = Pattern.compile(
            "(?:^|[^\\u4e00-\\u9fff]|决定|批准|同意|会议|表决|通过|依法|经|[0-9]日)(?<verb>任命|聘任|委任|选举|补选|免去|免职|免)(?:名单|人员|职务)?(?:如下)?(?:[：:]|(?<=^.{0,14}))\\s*$");

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)、．.]\\s*)?");

    private static final Pattern APPOINTED = Pattern.compile("(?:[^，。；：（）]|（[^（）]{1,12}）){2,60}?(?:为|任)[^，。；：]{2,}");
    private static final Pattern DISMISSED =
            Pattern.compile("(?:[^，。；：]{2,60}?(?:职务|职)(?:，(?:退休|到龄|另有|提前|因)[^，。；]{0,10})?[，；。]?\\s*)+$");

    private @Nullable String verb;

    /// What a sentence of the list lacks.
    ///
    /// @param verb the one under which it stands; empty where it stands under none
    /// @param start the index in the sentence after the number of the entry; 0 where it stands under no verb
    record Entry(String verb, int start) {}

    /// Reads the next sentence of an article.
    Entry read(String sentence) {
        Matcher head = HEAD.matcher(sentence);
        if (head.find()) {
            verb = head.group("verb").startsWith("免") ? "免去" : head.group("verb");
            return new Entry("", 0);
        }
        Matcher number = NUMBER.matcher(sentence);
        int start = number.lookingAt() ? number.end() : 0;
        String entry = sentence.substring(start);
        if (verb == null
                || !(verb.equals("免去") ? DISMISSED : APPOINTED).matcher(entry).lookingAt()) {
            verb = null;
            return new Entry("", 0);
        }
        return new Entry(verb, start);
    }
}
