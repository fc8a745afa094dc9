package org.touchstone.web.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What a page says whose session is over: it waits for its reader instead of loading itself anew. */
@Component
class LostPages implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("This page was open for long, or you signed out");
        messages.setSessionExpiredMessage(
                "What you typed is kept in this browser. Press Esc or click here to load the page again.");
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption("Your browser sent no cookie of this site");
        messages.setCookiesDisabledMessage(
                "You signed out, or it does not keep the one cookie that pages need. What you typed is kept in this"
                        + " browser. Press Esc or click here to load the page again.");
        event.getSource().setSystemMessagesProvider(info -> messages);
    }
}
