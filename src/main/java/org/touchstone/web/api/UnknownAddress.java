package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers whatever no other address under {@code /api} does, so that a program never gets a page by mistake. */
@Hidden
@RestController
class UnknownAddress {

    private static final String EVERYTHING = "/api/**";

    private final RequestMappingHandlerMapping addresses;

    UnknownAddress(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @RequestMapping(EVERYTHING)
    ResponseEntity<ProblemJson> unknown(HttpServletRequest request) {
        var allowed = methodsAt(request);
        if (allowed.isEmpty()) {
            throw ApiException.notFound("There is nothing at %s. %s/openapi.json describes every address."
                    .formatted(request.getRequestURI(), Paths.ROOT));
        }
        var status = HttpStatus.METHOD_NOT_ALLOWED;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                .body(ProblemJson.of(
                        status,
                        status.getReasonPhrase(),
                        "%s cannot be used at this address; %s can."
                                .formatted(request.getMethod(), String.join(", ", allowed)),
                        request.getRequestURI(),
                        null));
    }

    private Set<String> methodsAt(HttpServletRequest request) {
        Set<String> methods = new TreeSet<>();
        for (RequestMappingInfo address : addresses.getHandlerMethods().keySet()) {
            var patterns = address.getPathPatternsCondition();
            if (patterns != null
                    && !patterns.getPatternValues().contains(EVERYTHING)
                    && patterns.getMatchingCondition(request) != null) {
                address.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .forEach(methods::add);
            }
        }
        return methods;
    }
}
