package org.baoku.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.baoku.index.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Wraps the [ArticleIndex] bean in a proxy that times every call.
///
/// The timer is `baoku.index.invocations` with the tags `method`, `outcome` (`SUCCESS` or `ERROR`) and `exception`
/// (its simple name, `none` without one).
final class IndexTimingPostProcessor implements BeanPostProcessor {
    private final ObjectProvider<MeterRegistry> registry;

    /// @param registry resolved at the first call, so that creating the index does not create the registry early
    IndexTimingPostProcessor(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ArticleIndex index)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(ArticleIndex.class, new TimingInterceptor(registry));
        factory.setTarget(index);
        return factory.getProxy(ArticleIndex.class.getClassLoader());
    }

    private static final class TimingInterceptor implements MethodInterceptor {
        private static final String NO_EXCEPTION = "none";

        private record TimerKey(Method method, String exception) {}

        private final ObjectProvider<MeterRegistry> registry;
        private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

        TimingInterceptor(ObjectProvider<MeterRegistry> registry) {
            this.registry = registry;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            String exception = NO_EXCEPTION;
            long start = System.nanoTime();
            try {
                return invocation.proceed();
            } catch (Throwable thrown) {
                exception = thrown.getClass().getSimpleName();
                throw thrown;
            } finally {
                long elapsed = System.nanoTime() - start;
                timers.computeIfAbsent(new TimerKey(invocation.getMethod(), exception), this::register)
                        .record(elapsed, TimeUnit.NANOSECONDS);
            }
        }

        private Timer register(TimerKey key) {
            return Timer.builder("baoku.index.invocations")
                    .description("Duration of calls to the index")
                    .tag("method", key.method().getName())
                    .tag("outcome", key.exception().equals(NO_EXCEPTION) ? "SUCCESS" : "ERROR")
                    .tag("exception", key.exception())
                    .publishPercentileHistogram()
                    .register(registry.getObject());
        }
    }
}
