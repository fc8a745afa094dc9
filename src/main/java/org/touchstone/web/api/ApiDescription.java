package org.touchstone.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The API's own description, and the ETags of what it answers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI touchstoneApi() {
        var schemas = ModelConverters.getInstance(true).readAll(ProblemJson.class);
        var components = new Components();
        schemas.forEach(components::addSchemas);
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A personal access token, made on the account page."));
        return new OpenAPI()
                .info(new Info()
                        .title("Touchstone")
                        .version("1")
                        .description("Claims about what happens inside AI models, beside what the models do; try an"
                                + " input, ask for a rerun, read what was found. Reading needs no account. Texts of"
                                + " claims are CC BY 4.0.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(components)
                .addSecurityItem(new SecurityRequirement())
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OperationCustomizer problems() {
        return (operation, handler) -> {
            for (var problem : handler.getMethod().getAnnotationsByType(Problem.class)) {
                add(operation, problem.status(), problem.when());
            }
            if (handler.hasMethodAnnotation(PostMapping.class) || handler.hasMethodAnnotation(PutMapping.class)) {
                add(operation, 413, "The body is too large.");
                add(operation, 429, "Too many requests or too long a queue; Retry-After says when to try again.");
            }
            add(operation, 503, "The database cannot be reached at the moment.");
            return operation;
        };
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> apiEtags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns(Paths.ROOT + "/*");
        registration.setName("apiEtags");
        return registration;
    }

    private static void add(Operation operation, int status, String when) {
        var content = new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        var response = new ApiResponse().description(when).content(content);
        if (status == 429 || status == 503) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(new IntegerSchema()));
        }
        operation.getResponses().addApiResponse(Integer.toString(status), response);
    }
}
