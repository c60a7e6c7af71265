package org.baoku.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// Shows the OpenAPI document as a page that needs no scripts: `GET /api`.
@Controller
@Hidden
final class ApiDocumentationController {
    private static final String DOCUMENT_URL = "/api/openapi.json";

    private final ObjectProvider<OpenApiWebMvcResource> openApi;

    ApiDocumentationController(ObjectProvider<OpenApiWebMvcResource> openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api")
    String documentation(HttpServletRequest request, Locale locale, Model model) throws JsonProcessingException {
        byte[] document = openApi.getObject().openapiJson(request, DOCUMENT_URL, locale);
        model.addAllAttributes(
                Map.of("api", ApiDocumentationView.of(JsonMapper.shared().readTree(document), DOCUMENT_URL)));
        return "api";
    }
}
