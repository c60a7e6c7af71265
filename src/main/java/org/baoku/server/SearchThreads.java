package org.baoku.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Runs the searches of requests on a few platform threads.
///
/// A request's virtual thread keeps its core until it waits for something: two long searches would stop all
/// other requests of a machine with two cores. Platform threads take turns. A call on a platform thread
/// stays there.
final class SearchThreads implements BeanPostProcessor, DisposableBean {
    private static final int THREADS_PER_CORE = 8;
    private static final int MAX_WAITING = 1_000;

    private final ExecutorService threads = newThreads();

    private static ExecutorService newThreads() {
        int count = THREADS_PER_CORE * Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().daemon().name("search-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ArticleIndex index)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(ArticleIndex.class, (MethodInterceptor) this::invoke);
        factory.setTarget(index);
        return factory.getProxy(ArticleIndex.class.getClassLoader());
    }

    private @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return Thread.currentThread().isVirtual() ? onPlatformThread(call) : call.proceed();
    }

    private @Nullable Object onPlatformThread(MethodInvocation call) throws Throwable {
        FutureTask<@Nullable Object> result = new FutureTask<>(() -> proceed(call));
        try {
            // what a search may see depends on who asked for it
            threads.execute(new DelegatingSecurityContextRunnable(result));
        } catch (RejectedExecutionException e) {
            throw new IndexUnavailableException("More than " + MAX_WAITING + " searches are waiting", e);
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("The search was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static @Nullable Object proceed(MethodInvocation call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
