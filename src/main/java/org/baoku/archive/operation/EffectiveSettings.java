package org.baoku.archive.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/// The values of the settings `baoku.*` in this process, without secrets.
@Component
final class EffectiveSettings {
    private static final String PREFIX = "baoku.";

    private final ConfigurableEnvironment environment;

    EffectiveSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /// All settings by name.
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(EffectiveSettings::isOwnAndNotSecret)
                .forEach(name -> {
                    String value = environment.getProperty(name);
                    if (value != null) {
                        all.put(name, value);
                    }
                });
        return all;
    }

    /// The settings that have another value now, with their earlier value: `name = value`. Folders are left out.
    List<String> changedSince(Map<String, String> earlier) {
        Map<String, String> now = all();
        return earlier.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("baoku.home")
                        && !setting.getKey().endsWith("directory"))
                .filter(setting -> !setting.getValue().equals(now.get(setting.getKey())))
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .toList();
    }

    private static boolean isOwnAndNotSecret(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.startsWith(PREFIX)
                && !lowerCase.contains("password")
                && !lowerCase.contains("secret")
                && !lowerCase.contains("token");
    }
}
