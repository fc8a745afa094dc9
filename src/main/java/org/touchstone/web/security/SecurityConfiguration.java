package org.touchstone.web.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.RateLimits;
import org.touchstone.people.Role;
import org.touchstone.people.Sessions;
import org.touchstone.people.Visitors;

/**
 * Four kinds of addresses: the API, the operator's, plain pages, and everything else, which is Flow's. All may be read
 * by anyone; what is not for everyone is guarded where it is done, in services, and by Flow's access annotations.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class SecurityConfiguration {

    /** Stateless: cookies mean nothing here, personal access tokens do. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, AccessTokens tokens, RateLimits limits, VisitorOf visitorOf, WebProperties properties) {
        return stateless(http.securityMatcher("/api/**"))
                .headers(headers -> Headers.write(headers, Headers.DATA))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenFilter(tokens, limits, visitorOf), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ApiLimitFilter(limits, visitorOf), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(properties), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, why) -> new Problem(
                                        HttpStatus.UNAUTHORIZED, "This needs an account; reading does not.")
                                .writeTo(response))
                        .accessDeniedHandler((request, response, why) ->
                                new Problem(HttpStatus.FORBIDDEN, "Your account may not do this.").writeTo(response)))
                .build();
    }

    /** Health for everyone, without details; figures for this machine and administrators; nothing else. */
    @Bean
    @Order(2)
    SecurityFilterChain operator(HttpSecurity http, Sessions sessions) {
        var administrator = AuthorityAuthorizationManager.hasRole(Role.ADMINISTRATOR.name());
        return http.securityMatcher("/actuator/**")
                .headers(headers -> Headers.write(headers, Headers.DATA))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new EndedSessionFilter(sessions), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((person, context) ->
                                Origin.of(context.getRequest()).thisMachine()
                                        ? new AuthorizationDecision(true)
                                        : administrator.authorize(person, context.getRequest()))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain plainPages(HttpSecurity http) {
        return stateless(http.securityMatcher(PlainPages.PATTERNS.toArray(String[]::new)))
                .headers(headers -> {
                    Headers.write(headers, Headers.PLAIN);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http, Sessions sessions, RateLimits limits, VisitorOf visitorOf, OtherSiteSignIn otherSites) {
        otherSites.addTo(http);
        return http.headers(headers -> Headers.write(headers, Headers.FLOW))
                .formLogin(form -> form.loginPage(SignIn.PATH)
                        .failureHandler(SignInHandlers::failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<UsernamePasswordAuthenticationFilter>() {
                            @Override
                            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationSuccessHandler(new SignInHandlers.Succeeded());
                                return filter;
                            }
                        }))
                .addFilterAfter(new EndedSessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new SignInGuardFilter(limits, visitorOf), UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignIn.PATH, "/").anyRequest(AuthorizedUrl::permitAll))
                .build();
    }

    @Bean
    FilterRegistrationBean<ProxyFilter> proxyFilter(Visitors visitors) {
        var registration = new FilterRegistrationBean<>(new ProxyFilter(visitors));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
