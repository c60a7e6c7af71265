package org.baoku.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/// Gives the templates the expression object `#words` ([WordBreaks]) and the attributes `words:headline` and
/// `words:marked` ([MarkedTextProcessor]).
@Component
public final class WordBreakDialect extends AbstractDialect
        implements IExpressionObjectDialect, IExpressionObjectFactory, IProcessorDialect {
    private static final String NAME = "words";

    private final WordBreaks words = new WordBreaks();

    public WordBreakDialect() {
        super(NAME);
    }

    @Override
    public String getPrefix() {
        return NAME;
    }

    @Override
    public int getDialectProcessorPrecedence() {
        return StandardDialect.PROCESSOR_PRECEDENCE;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(MarkedTextProcessor.headline(prefix, words), MarkedTextProcessor.marked(prefix, words));
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
