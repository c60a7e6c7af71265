package org.baoku;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.springframework.test.context.DynamicPropertySource;

/// Lets the test classes that share an application run one after the other, and all others beside them.
///
/// Classes share an application if they inherit their settings from the same class; so that class names the lock.
final class SharedApplicationLock implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> test) {
        return Set.of(new Lock("the application of " + settingsOf(test).getName()));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> test) {
        return provideForClass(test);
    }

    /// The nearest class that adds settings.
    private static Class<?> settingsOf(Class<?> test) {
        Class<?> nearest = test;
        while (nearest != ServedArchive.class && !addsSettings(nearest)) {
            nearest = nearest.getSuperclass();
        }
        return nearest;
    }

    private static boolean addsSettings(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(SharedApplicationLock::isSource);
    }

    private static boolean isSource(Method method) {
        return method.isAnnotationPresent(DynamicPropertySource.class);
    }
}
