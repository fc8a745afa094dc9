package org.touchstone.web.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a reader is told when something fails that nobody foresaw: a sentence that stays, never a stack trace. */
@Component
class Failures implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(Failures::tell));
    }

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof CannotCreateTransactionException) {
                return "The database does not answer just now. Nothing that was stored is lost; try again in a minute.";
            }
        }
        return "Something failed here that should not have. What is stored is safe; reload the page and try again.";
    }

    private static void tell(ErrorEvent event) {
        LOG.error("A request failed.", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification notice = new Notification();
            notice.setDuration(0);
            notice.setAssertive(true);
            notice.setPosition(Notification.Position.BOTTOM_START);
            notice.add(
                    Make.text("p", "", sentence(event.getThrowable())), Make.button("Dismiss", "quiet", notice::close));
            notice.open();
        }
    }
}
