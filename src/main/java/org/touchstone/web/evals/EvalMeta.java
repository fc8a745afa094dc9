package org.touchstone.web.evals;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;

/** Says in the first HTML, for machines that run no scripts, which eval is at an address, and where none is any more. */
@Component
class EvalMeta implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Pattern EVAL = Pattern.compile("/evals/([0-9]{1,18})");

    private final transient EvalCatalogue catalogue;

    EvalMeta(EvalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    private void describe(IndexHtmlResponse response) {
        String path = String.valueOf(response.getVaadinRequest().getPathInfo());
        if (path.equals("/evals")) {
            describe(
                    response.getDocument(),
                    "Evals that others ran",
                    "Records of what AI models answered, brought here by people, question by question.");
            return;
        }
        Matcher eval = EVAL.matcher(path);
        if (!eval.matches()) {
            return;
        }
        DepositedLog log = catalogue.find(Long.parseLong(eval.group(1))).orElse(null);
        if (log == null) {
            response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        } else if (log.withdrawn() != null) {
            response.getVaadinResponse().setStatus(HttpStatusCode.GONE.getCode());
            describe(response.getDocument(), "A withdrawn eval", "This eval was withdrawn. Its page says why.");
        } else {
            describe(
                    response.getDocument(),
                    EvalWords.title(log),
                    "What %s answered when it was put to %s. %s. Run by others; it cannot be rerun here."
                            .formatted(log.head().model().name(), log.head().task(), EvalWords.headline(log)));
            alternate(response.getDocument(), "application/json", "/evals/" + log.id() + ".eee.json");
            alternate(response.getDocument(), "text/csv", "/evals/" + log.id() + ".csv");
        }
    }

    private static void describe(Document page, String title, String description) {
        page.title(title + " · Touchstone");
        page.head().select("meta[name=description]").remove();
        page.head().appendElement("meta").attr("name", "description").attr("content", description);
        page.head().appendElement("meta").attr("property", "og:title").attr("content", title);
        page.head().appendElement("meta").attr("property", "og:description").attr("content", description);
    }

    private static void alternate(Document page, String type, String href) {
        page.head()
                .appendElement("link")
                .attr("rel", "alternate")
                .attr("type", type)
                .attr("href", href);
    }
}
