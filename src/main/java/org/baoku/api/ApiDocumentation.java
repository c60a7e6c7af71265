package org.baoku.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;

/// Adds to the OpenAPI document what all routes share: authentication, the problem details of errors, and
/// descriptions of response types from packages that know nothing of OpenAPI.
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {
    /// The name of the security scheme.
    static final String BEARER_TOKEN = "bearerToken";

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_MEDIA_TYPE = "application/problem+json";

    /// Creates springdoc's beans when the document is first requested, so that they do not delay the start.
    @Bean
    static BeanFactoryPostProcessor lazySpringdoc() {
        return beans -> Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> Stream.of(bean.getFactoryBeanName(), bean.getBeanClassName())
                        .anyMatch(name -> name != null && name.startsWith("org.springdoc.")))
                .forEach(bean -> bean.setLazyInit(true));
    }

    /// Depends on the bean that registers springdoc's converters of types such as uploaded files: nothing
    /// else would create it.
    @Bean
    @Lazy
    @DependsOn("modelConverterRegistrar")
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Baoku API").version("v1").description("""
                    Reads the archive as JSON: search, articles, issues, officials and reporters; admins can upload issue files.

                    Reading needs no token unless this archive is closed to the public. A token goes into the header Authorization: Bearer TOKEN. Signed-in users create and revoke their tokens on the page /account; a token has the rights of its owner.

                    Errors are problem details (RFC 9457) of type application/problem+json.

                    Pages as printed are served by the IIIF APIs, which begin at /iiif/collection, as ALTO at /pages/{id}/alto.xml, and issues as METS at /issues/{id}/mets.xml.

                    Days are written 2023-07-22. New fields may be added to responses; existing fields keep their meaning.\
                    """))
                .tags(List.of(
                        new Tag().name("Search").description("Full-text search with facets and suggestions."),
                        new Tag().name("Articles").description("Single articles with their full text."),
                        new Tag().name("Issues").description("Issues by date, with their pages and articles."),
                        new Tag()
                                .name("Persons")
                                .description("Officials, whom articles name with an office, and reporters, whom they"
                                        + " credit."),
                        new Tag()
                                .name("Saved searches")
                                .description("Searches that an account follows, and what they found."),
                        new Tag()
                                .name("Clippings")
                                .description("The articles that you keep in folders; only for signed-in users."),
                        new Tag()
                                .name("Batches")
                                .description("Lists of names that are looked up as a job; only for signed-in users."),
                        new Tag().name("Ingests").description("Upload of issue files, only for admins.")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER_TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token that a signed-in user created on the page /account.")))
                // either no token or a token
                .security(List.of(new SecurityRequirement(), new SecurityRequirement().addList(BEARER_TOKEN)));
    }

    @Bean
    @Lazy
    OpenApiCustomizer sharedParts() {
        return ApiDocumentation::addSharedParts;
    }

    private static void addSharedParts(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problemSchema());
        api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    describeUpload(operation);
                    addErrors(path, operation);
                }));
        describe(api.getComponents().getSchemas());
    }

    private static Schema<?> problemSchema() {
        return new ObjectSchema()
                .description("A problem detail (RFC 9457).")
                .addProperty("title", new StringSchema().description("The name of the status."))
                .addProperty("status", new IntegerSchema().description("The HTTP status."))
                .addProperty("detail", new StringSchema().description("What is wrong and what to do, a sentence."))
                .addProperty("instance", new StringSchema().description("The path of the request."))
                .addProperty(
                        "parameter", new StringSchema().description("The invalid parameter; only with status 400."));
    }

    /// Moves uploaded files, which springdoc takes for query parameters, to a multipart request body.
    private static void describeUpload(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : List.copyOf(operation.getParameters())) {
            Schema<?> items =
                    parameter.getSchema() == null ? null : parameter.getSchema().getItems();
            if (items != null && "binary".equals(items.getFormat())) {
                operation.getParameters().remove(parameter);
                Schema<?> form = new ObjectSchema()
                        .addProperty(
                                parameter.getName(), parameter.getSchema().description(parameter.getDescription()));
                operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form))));
            }
        }
    }

    private static void addErrors(String path, Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.putIfAbsent(
                "401", new ApiResponse().description("The token is missing although required, invalid or revoked."));
        if (operation.getSecurity() != null) {
            responses.putIfAbsent("403", new ApiResponse().description("The token's owner is not an admin."));
        }
        if (path.startsWith("/api/v1/search") || path.equals("/api/v1/suggest")) {
            responses.putIfAbsent(
                    "429", new ApiResponse().description("Too many searches per minute; Retry-After gives seconds."));
            responses.putIfAbsent(
                    "503",
                    new ApiResponse().description("The search index is unavailable or the search took too long."));
        }
        Content problem = new Content()
                .addMediaType(
                        PROBLEM_MEDIA_TYPE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(responses).forEach((status, response) -> {
            if (Integer.parseInt(status) >= HttpStatus.BAD_REQUEST.value()) {
                response.setContent(problem);
            }
            sorted.addApiResponse(status, response);
        });
        operation.setResponses(sorted);
    }

    @SuppressWarnings("rawtypes") // as the model's methods declare it
    private static void describe(Map<String, Schema> schemas) {
        Properties descriptions = descriptions();
        for (Map.Entry<String, Schema> named : schemas.entrySet()) {
            describe(named.getValue(), descriptions.getProperty(named.getKey()));
            Schema<?> schema = named.getValue();
            if (schema.getProperties() != null) {
                schema.getProperties()
                        .forEach((property, type) ->
                                describe(type, descriptions.getProperty(named.getKey() + "." + property)));
            }
        }
    }

    private static void describe(Schema<?> schema, @Nullable String description) {
        if (schema.getDescription() == null) {
            schema.setDescription(description);
        }
    }

    private static Properties descriptions() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ApiDocumentation.class.getResourceAsStream("schemas.properties")),
                StandardCharsets.UTF_8)) {
            Properties descriptions = new Properties();
            descriptions.load(file);
            return descriptions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
