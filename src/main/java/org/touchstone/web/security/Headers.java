package org.touchstone.web.security;

import java.time.Duration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told not to do with our answers. */
final class Headers {

    /** For answers that are data. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** For plain pages: everything from this site only, nothing inline. */
    static final String PLAIN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For Flow routes: Flow writes inline scripts and styles and evaluates what it sends. */
    static final String FLOW = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; worker-src 'self' blob:; object-src 'none'; form-action 'self';"
            + " base-uri 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private Headers() {}

    static void write(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        // Flow's pages are forwarded, and a forward ends the answer before a late writer could add to it.
        headers.addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(
                        https -> https.maxAgeInSeconds(YEAR).includeSubDomains(false));
    }
}
