package org.baoku.archive;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Records the queries that a program runs, with the parameters of their first run, to explain them afterwards.
public final class RecordedStatements implements BeanPostProcessor {
    @SuppressWarnings("ArrayRecordComponent") // two calls are never compared
    private record Call(Method method, Object[] arguments) {}

    private final Map<String, List<Call>> queries = new ConcurrentHashMap<>();

    /// Forgets all queries.
    public void clear() {
        queries.clear();
    }

    /// The plans of the queries, as JSON, by their SQL.
    public Map<String, String> plans(DataSource database) throws SQLException {
        Map<String, String> plans = new ConcurrentHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, List<Call>> query : queries.entrySet()) {
                try (PreparedStatement explain =
                        connection.prepareStatement("explain (format json) " + query.getKey())) {
                    for (Call call : query.getValue()) {
                        invoke(call.method(), explain, call.arguments());
                    }
                    try (ResultSet plan = explain.executeQuery()) {
                        plan.next();
                        plans.put(query.getKey(), plan.getString(1));
                    }
                }
            }
        }
        return plans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? proxy(DataSource.class, (method, arguments) -> {
                    Object result = invoke(method, database, arguments);
                    return result instanceof Connection connection ? recorded(connection) : result;
                })
                : bean;
    }

    private Connection recorded(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(method, connection, arguments);
            return result instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? recorded(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement recorded(PreparedStatement statement, String sql) {
        String begin = sql.strip().toLowerCase(Locale.ROOT);
        if (!begin.startsWith("select") && !begin.startsWith("with")) {
            return statement;
        }
        List<Call> parameters = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer) {
                parameters.add(new Call(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                queries.putIfAbsent(sql, List.copyOf(parameters));
            }
            return invoke(method, statement, arguments);
        });
    }

    @FunctionalInterface
    private interface Answer {
        Object of(Method method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> answer.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
