package org.touchstone.people;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({PeopleProperties.class, MailProperties.class})
class PeopleConfiguration {

    private static final String ARGON2 = "argon2";
    private static final int MOST_PLACES = 4;
    private static final long PATIENCE_MILLIS = 5_000;

    @Bean
    static PasswordEncoder passwordEncoder() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        var byName = new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2));
        int places = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_PLACES);
        return new BoundedPasswordEncoder(byName, places, PATIENCE_MILLIS);
    }
}
