package org.touchstone.web.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Touchstone")
@AnonymousAllowed
public class NotFoundView extends HtmlContainer implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1L;

    public NotFoundView() {
        super("div");
        addClassName("narrow");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String said = parameter.getCustomMessage();
        removeAll();
        add(
                Make.text("h1", "", "Nothing is here"),
                Make.text("p", "lede", said == null || said.isBlank() ? "There is no page at this address." : said),
                Make.box(
                        "p",
                        "",
                        Make.words("Check the address, or look through "),
                        Make.link("/", "all claims"),
                        Make.words(" and "),
                        Make.link("/runs", "all runs"),
                        Make.words(".")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
