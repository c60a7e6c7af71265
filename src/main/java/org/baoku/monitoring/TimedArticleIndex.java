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

/// Times whatever the index is asked: `baoku.index.calls`, by what was asked and whether it was answered.
final class TimedArticleIndex implements BeanPostProcessor {
    private final ObjectProvider<MeterRegistry> meters;

    TimedArticleIndex(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ArticleIndex index)) {
            return bean;
        }
        ProxyFactory timed = new ProxyFactory(ArticleIndex.class, new Timing(meters));
        timed.setTarget(index);
        return timed.getProxy(ArticleIndex.class.getClassLoader());
    }

    private static final class Timing implements MethodInterceptor {
        private record Ask(Method method, boolean answered) {}

        private final ObjectProvider<MeterRegistry> meters;
        private final Map<Ask, Timer> timers = new ConcurrentHashMap<>();

        Timing(ObjectProvider<MeterRegistry> meters) {
            this.meters = meters;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            boolean answered = false;
            long begun = System.nanoTime();
            try {
                Object answer = call.proceed();
                answered = true;
                return answer;
            } finally {
                long took = System.nanoTime() - begun;
                timers.computeIfAbsent(new Ask(call.getMethod(), answered), this::timer)
                        .record(took, TimeUnit.NANOSECONDS);
            }
        }

        private Timer timer(Ask ask) {
            return Timer.builder("baoku.index.calls")
                    .description("What the index was asked, and how long it took")
                    .tag("asked", ask.method().getName())
                    .tag("answered", Boolean.toString(ask.answered()))
                    .publishPercentileHistogram()
                    .register(meters.getObject());
        }
    }
}
