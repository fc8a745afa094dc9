package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.touchstone.people.Limit;
import org.touchstone.people.SetUp;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Making the first administrator, with the link that the first start printed. */
@Route(value = "setup/:token", layout = MainLayout.class)
@PageTitle("Set up · Touchstone")
@AnonymousAllowed
class SetUpView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient SetUp setUp;
    private final transient SignIn signIn;
    private final transient Reader reader;

    SetUpView(SetUp setUp, SignIn signIn, Reader reader) {
        super("div");
        this.setUp = setUp;
        this.signIn = signIn;
        this.reader = reader;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        removeAll();
        add(Make.text("h1", "", "Become the administrator"));
        Optional<String> whyNot = setUp.whyNot(token);
        if (whyNot.isPresent()) {
            add(Make.notice("error", whyNot.get()));
            return;
        }
        add(
                Make.text("p", "lede", "This link works once. It makes the first administrator of this site."),
                new AccountForm("Make the administrator", "", (name, password, email) -> {
                            reader.spend(Limit.SET_UP);
                            Here.signIn(signIn, setUp.claim(token, name, password));
                            UI.getCurrent().getPage().setLocation("/");
                        })
                        .component());
    }
}
