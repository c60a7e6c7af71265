package org.baoku.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// Gives the templates the expression object `#words` ([WordBreaks]).
@Component
public final class WordBreakDialect extends AbstractDialect
        implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final String NAME = "words";

    private final WordBreaks words = new WordBreaks();

    public WordBreakDialect() {
        super(NAME);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return words;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
