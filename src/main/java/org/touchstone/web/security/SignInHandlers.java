package org.touchstone.web.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Where the browser is sent after the sign-in form. */
final class SignInHandlers {

    private SignInHandlers() {}

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var error = why instanceof AuthenticationServiceException ? SignIn.Error.BUSY : SignIn.Error.CREDENTIALS;
        response.sendRedirect(request.getContextPath() + SignIn.PATH + "?" + SignIn.ERROR + "=" + error.key());
    }

    static final class Succeeded extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            var returnTo = SignIn.takeReturnTo(request.getSession(false));
            if (returnTo.isPresent()) {
                response.sendRedirect(request.getContextPath() + returnTo.get());
            } else {
                super.onAuthenticationSuccess(request, response, authentication);
            }
        }
    }
}
