package org.touchstone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OtherIdentity;
import org.touchstone.people.RefusedException;

/**
 * What follows on coming back from another site. All that is taken from there is who vouches and the opaque key of the
 * person; name, e-mail address and tokens are dropped.
 */
@Component
class OtherSiteHandlers {

    /** Where a newcomer chooses a name. */
    static final String CHOOSE_NAME = "/sign-in/name";

    private static final Logger LOG = LoggerFactory.getLogger(OtherSiteHandlers.class);

    private final OtherIdentities identities;
    private final OtherSiteVisit visit;
    private final SignIn signIn;
    private final CurrentPerson current;

    OtherSiteHandlers(OtherIdentities identities, OtherSiteVisit visit, SignIn signIn, CurrentPerson current) {
        this.identities = identities;
        this.visit = visit;
        this.signIn = signIn;
        this.current = current;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var before = new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get();
        SecurityContextHolder.setContext(before);
        if (!(authentication.getPrincipal() instanceof OidcUser user)
                || user.getIssuer() == null
                || user.getSubject() == null) {
            LOG.error("Signing in elsewhere gave no OpenID identity; the registration's scope must name openid.");
            redirect(request, response, SignIn.PATH + "?" + SignIn.ERROR + "=" + SignIn.Error.ELSEWHERE.key());
            return;
        }
        var identity = new OtherIdentity(user.getIssuer().toString(), user.getSubject());
        var session = request.getSession();
        var link = visit.takeLink(session);
        if (link.isPresent()) {
            redirect(request, response, "/account?elsewhere=" + link(link.get(), identity));
            return;
        }
        var account = identities.account(identity);
        if (account.isPresent()) {
            signIn.now(account.get(), request, response);
            redirect(
                    request, response, SignIn.takeReturnTo(request.getSession()).orElse("/"));
        } else {
            visit.welcome(session, identity);
            redirect(request, response, CHOOSE_NAME);
        }
    }

    private String link(long accountId, OtherIdentity identity) {
        try {
            current.require(accountId, "add a way to sign in");
            identities.link(accountId, identity);
            return "added";
        } catch (RefusedException refused) {
            return "taken";
        }
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("Signing in with another site failed: {}", why.getMessage());
        redirect(request, response, SignIn.PATH + "?" + SignIn.ERROR + "=" + SignIn.Error.ELSEWHERE.key());
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    /** Keeps nobody's tokens: after signing in they are of no use here. */
    static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
