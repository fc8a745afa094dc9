package org.touchstone.web.security;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.PeopleHouse;

/** The guards before a handful of pages that only say who asked. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@EnableWebSecurity
@ComponentScan(basePackageClasses = SecurityConfiguration.class)
@ImportAutoConfiguration({SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@Import({PeopleHouse.class, SecurityHouse.Pages.class})
class SecurityHouse {

    @RestController
    static class Pages {

        private final CurrentPerson current;

        Pages(CurrentPerson current) {
            this.current = current;
        }

        @GetMapping({
            "/page",
            "/api/v1/page",
            "/brief/page",
            "/how-to-read",
            "/actuator/health",
            "/actuator/prometheus",
            "/actuator/env"
        })
        Map<String, Object> page(HttpServletRequest request) {
            return Map.of(
                    "name",
                    current.get().map(person -> person.getUsername()).orElse(""),
                    "session",
                    request.getSession(false) != null,
                    "address",
                    request.getRemoteAddr(),
                    "host",
                    request.getServerName());
        }

        @PostMapping({"/page", "/api/v1/page"})
        Map<String, Object> write(HttpServletRequest request) throws IOException {
            return Map.of("length", request.getInputStream().readAllBytes().length);
        }
    }
}
