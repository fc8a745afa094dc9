package org.touchstone.web.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be made. */
@ParentLayout(MainLayout.class)
@PageTitle("Something failed · Touchstone")
@AnonymousAllowed
public class FailedView extends HtmlContainer implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);

    public FailedView() {
        super("div");
        addClassName("narrow");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} could not be made.", event.getLocation().getPath(), parameter.getException());
        removeAll();
        add(
                Make.text("h1", "", "This page could not be made"),
                Make.notice("error", Failures.sentence(parameter.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
