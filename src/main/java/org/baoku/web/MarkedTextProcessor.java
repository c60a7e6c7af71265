package org.baoku.web;

import java.util.List;
import org.baoku.index.result.TextFragment;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/// Prints a text with its matches in `<mark>`, and a headline with `<wbr>` between its words too.
///
/// A page of results has several hundred words and fragments. As elements of a template, each with conditions of its
/// own, they took more time than all else of the page.
final class MarkedTextProcessor extends AbstractAttributeTagProcessor {
    private static final int PRECEDENCE = 1_300;

    private final WordBreaks breaks;
    private final boolean headline;

    private MarkedTextProcessor(String prefix, String attribute, boolean headline, WordBreaks breaks) {
        super(TemplateMode.HTML, prefix, null, false, attribute, true, PRECEDENCE, true);
        this.headline = headline;
        this.breaks = breaks;
    }

    /// The attribute `headline`: broken only between words.
    static MarkedTextProcessor headline(String prefix, WordBreaks breaks) {
        return new MarkedTextProcessor(prefix, "headline", true, breaks);
    }

    /// The attribute `marked`: broken anywhere.
    static MarkedTextProcessor marked(String prefix, WordBreaks breaks) {
        return new MarkedTextProcessor(prefix, "marked", false, breaks);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler body) {
        Object evaluated = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, value)
                .execute(context);
        List<TextFragment> fragments =
                ((List<?>) evaluated).stream().map(TextFragment.class::cast).toList();
        List<WordBreaks.Words> words = headline
                ? breaks.fragments(fragments)
                : fragments.stream()
                        .map(fragment -> new WordBreaks.Words(List.of(fragment.text()), false))
                        .toList();
        IModelFactory elements = context.getModelFactory();
        IModel model = elements.createModel();
        for (int i = 0; i < fragments.size(); i++) {
            if (words.get(i).breaksBefore()) {
                model.add(elements.createStandaloneElementTag("wbr", false, false));
            }
            if (fragments.get(i).match()) {
                model.add(elements.createOpenElementTag("mark"));
            }
            add(model, elements, words.get(i).words());
            if (fragments.get(i).match()) {
                model.add(elements.createCloseElementTag("mark"));
            }
        }
        body.setBody(model, false);
    }

    private static void add(IModel model, IModelFactory elements, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                model.add(elements.createStandaloneElementTag("wbr", false, false));
            }
            model.add(elements.createText(HtmlEscape.escapeHtml4Xml(words.get(i))));
        }
    }
}
