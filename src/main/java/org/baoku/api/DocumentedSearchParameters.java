package org.baoku.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents the parameters that [org.baoku.index.query.SearchQuery#fromParams] reads.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "The query, at most 500 characters: words, phrases in quotation marks, OR, -word, brackets,"
                    + " field prefixes such as 标题: (the help page lists them). All articles without it.",
            schema = @Schema(type = "string", maxLength = 500)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The first day, inclusive: a day, month or year.",
            example = "2023-07",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The last day, inclusive: a day, month or year.",
            example = "2023-07-22",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "newspaper",
            description = "A newspaper's name. As for all filters: repeat the parameter for either of several values;"
                    + " a value with a leading - is excluded.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "page",
            description = "A page's label, such as A01.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "reporter",
            description = "A reporter's id or name; a name matches all reporters with this name.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "official",
            description = "An official's id or name; a name matches all officials with this name.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "source",
            description = "The source named in the dateline, such as 新华社.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "medium",
            description = "The medium that a credit names before the role, such as 中青报·中青网.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "column",
            description = "A column label (栏目).",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "The sort order of the hits.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "relevance",
                            allowableValues = {"relevance", "newest", "oldest"})),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "match",
            description = "How much of the unquoted text an article must hold: all words in any order, the exact text"
                    + " as printed, or any word.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "all",
                            allowableValues = {"all", "exact", "any"})),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "together",
            description = "The facet of which an article must have all chosen values, not one of them: reporter or"
                    + " official; may be repeated.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "fold",
            description = "Whether hits of this part that are versions of one text are listed as one, with the others'"
                    + " ids in alike. Totals, facets, start and size count articles all the same.",
            schema = @Schema(type = "boolean", defaultValue = "false")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "folder",
            description = "The id of a folder of clippings that you may see: searches only its articles.",
            schema = @Schema(type = "integer")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "start",
            description = "The number of hits to skip, at most 10,000; use after to go further.",
            schema = @Schema(type = "integer", defaultValue = "0", minimum = "0", maximum = "10000")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            description = "The number of hits to return.",
            schema = @Schema(type = "integer", defaultValue = "20", minimum = "1", maximum = "200")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "The cursor from next of the previous response with the same sort order: continues after"
                    + " its last hit.",
            schema = @Schema(type = "string"))
})
@interface DocumentedSearchParameters {}
