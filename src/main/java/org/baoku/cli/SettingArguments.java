package org.baoku.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the settings of a command line: `--server.port=8081`, `--baoku.home=DIR`.
///
/// Spring ignores settings that it does not know, so a misspelt one would be without effect, or the command would work
/// on another archive than was meant. Those of this program are known from the metadata that the build generates.
final class SettingArguments {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OWN = "baoku.";
    private static final Set<String> WITHOUT_VALUE = Set.of("--debug", "--trace");

    private SettingArguments() {}

    /// Checks that each argument is a setting that has an effect.
    ///
    /// @throws CommandFailedException with a sentence about the first that is not
    static void check(List<String> arguments) throws CommandFailedException {
        for (String argument : arguments) {
            check(argument);
        }
    }

    private static void check(String argument) throws CommandFailedException {
        if (WITHOUT_VALUE.contains(argument)) {
            return;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!name.startsWith("--") || !name.contains(".")) {
            throw misused("There is no option " + name + "; --help lists the options.");
        }
        if (equals < 0) {
            throw misused("The setting " + name + " needs a value: " + name + "=VALUE.");
        }
        String key = name.substring(2);
        if (key.startsWith(OWN) && isUnknown(key)) {
            throw misused("There is no setting " + key + "; src/docs/settings.md lists the settings.");
        }
    }

    private static CommandFailedException misused(String sentence) {
        return new CommandFailedException(sentence, Commands.MISUSED);
    }

    private static boolean isUnknown(String key) {
        Set<String> names = Names.OF_THE_PROGRAM;
        return !names.isEmpty() && !names.contains(relaxed(key));
    }

    /// The name as Spring compares it, without regard to dashes and case.
    private static String relaxed(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /// The names of the program's settings; empty where it was built without the metadata.
    private static final class Names {
        static final Set<String> OF_THE_PROGRAM = load();

        private static Set<String> load() {
            try {
                // The libraries have metadata of this name, too, mostly after the program's: they are long.
                Set<String> names = new HashSet<>();
                Enumeration<URL> files = SettingArguments.class.getClassLoader().getResources(METADATA);
                while (names.isEmpty() && files.hasMoreElements()) {
                    addNames(files.nextElement(), names);
                }
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void addNames(URL file, Set<String> names) throws IOException {
            try (InputStream metadata = file.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
                    String name = property.path("name").stringValue("");
                    if (name.startsWith(OWN)) {
                        names.add(relaxed(name));
                    }
                }
            }
        }
    }
}
