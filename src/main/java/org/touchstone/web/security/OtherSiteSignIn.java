package org.touchstone.web.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Adds signing in with other sites to the pages, where the operator configured any. */
@Component
class OtherSiteSignIn {

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OtherSiteHandlers handlers;

    OtherSiteSignIn(ObjectProvider<ClientRegistrationRepository> registrations, OtherSiteHandlers handlers) {
        this.registrations = registrations;
        this.handlers = handlers;
    }

    void addTo(HttpSecurity http) {
        registrations.ifAvailable(sites -> http.oauth2Login(login -> login.clientRegistrationRepository(sites)
                .authorizedClientRepository(new OtherSiteHandlers.NoTokens())
                .loginPage(SignIn.PATH)
                .userInfoEndpoint(userInfo -> userInfo.oidcUserService(withoutUserInfo()))
                .successHandler(handlers::succeeded)
                .failureHandler(OtherSiteHandlers::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                        // Who somebody is elsewhere is no session here; the handler makes one, or not.
                        filter.setSecurityContextRepository(new NullSecurityContextRepository());
                        return filter;
                    }
                })
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OtherSiteHandlers::failed);
                        return filter;
                    }
                })));
    }

    private static OidcUserService withoutUserInfo() {
        var service = new OidcUserService();
        service.setRetrieveUserInfo(request -> false);
        return service;
    }
}
