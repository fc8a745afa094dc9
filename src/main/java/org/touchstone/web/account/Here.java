package org.touchstone.web.account;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.touchstone.people.Account;
import org.touchstone.web.security.SignIn;

/** Signs in within the request that a page is handling. */
final class Here {

    private Here() {}

    static void signIn(SignIn signIn, Account account) {
        signIn.now(
                account,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }
}
