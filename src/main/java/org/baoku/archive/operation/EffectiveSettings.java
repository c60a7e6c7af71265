package org.baoku.archive.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/// The program's own settings as they are in force, without those that are secret.
@Component
final class EffectiveSettings {
    private static final String OURS = "baoku.";

    private final ConfigurableEnvironment environment;

    EffectiveSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /// All of them, by name.
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(EffectiveSettings::mayBeTold)
                .forEach(name -> {
                    String value = environment.getProperty(name);
                    if (value != null) {
                        all.put(name, value);
                    }
                });
        return all;
    }

    /// Those that are something else now, as they were; where things lie does not count.
    List<String> otherThan(Map<String, String> before) {
        Map<String, String> now = all();
        return before.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("baoku.home")
                        && !setting.getKey().endsWith("directory"))
                .filter(setting -> !setting.getValue().equals(now.get(setting.getKey())))
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .toList();
    }

    private static boolean mayBeTold(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith(OURS)
                && !small.contains("password")
                && !small.contains("secret")
                && !small.contains("token");
    }
}
