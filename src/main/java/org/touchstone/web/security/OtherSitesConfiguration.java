package org.touchstone.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Other sites are asked about themselves when somebody signs in with them, so that one that is down stops no start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OtherSitesConfiguration {

    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        return new FoundWhenNeeded(properties);
    }

    private static final class FoundWhenNeeded implements ClientRegistrationRepository {

        private final OAuth2ClientProperties properties;
        private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

        FoundWhenNeeded(OAuth2ClientProperties properties) {
            this.properties = properties;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            return properties.getRegistration().containsKey(id) ? found.computeIfAbsent(id, this::find) : null;
        }

        private @Nullable ClientRegistration find(String id) {
            var one = new OAuth2ClientProperties();
            one.getRegistration().put(id, properties.getRegistration().get(id));
            one.getProvider().putAll(properties.getProvider());
            return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
        }
    }
}
