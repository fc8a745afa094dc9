package org.touchstone.web.claim;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Claims;

/** Puts title and description of a claim into the first HTML, for machines that run no scripts. */
@Component
class ClaimMeta implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Pattern CLAIM = Pattern.compile("/claims/([a-z0-9-]{1,100})");

    private static final String ATOM = "application/atom+xml";

    private final transient Claims claims;

    ClaimMeta(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    private void describe(IndexHtmlResponse response) {
        Document page = response.getDocument();
        alternate(page, ATOM, "Touchstone: claims, versions and withdrawals", "/feed.atom");
        alternate(page, ATOM, "Touchstone: standings that changed", "/standings.atom");
        Matcher path = CLAIM.matcher(String.valueOf(response.getVaadinRequest().getPathInfo()));
        if (!path.matches()) {
            page.title("Touchstone");
            meta(page, "name", "description", "Claims about what happens inside AI models, beside what the models do.");
            return;
        }
        claims.find(path.group(1)).ifPresent(state -> {
            ClaimSpec spec = state.version().spec();
            page.title(spec.title() + " · Touchstone");
            meta(page, "name", "description", spec.summary());
            meta(page, "property", "og:title", spec.title());
            meta(page, "property", "og:description", spec.summary());
            meta(page, "property", "og:type", "article");
            String slug = state.version().slug();
            alternate(
                    page,
                    "text/html",
                    "The brief of this claim",
                    "/brief/" + slug + "/" + state.version().number());
            alternate(page, ATOM, "What happens to this claim", "/claims/" + slug + "/feed.atom");
        });
    }

    private static void alternate(Document page, String type, String title, String href) {
        page.head()
                .appendElement("link")
                .attr("rel", "alternate")
                .attr("type", type)
                .attr("title", title)
                .attr("href", href);
    }

    private static void meta(Document page, String kind, String name, String content) {
        page.head().appendElement("meta").attr(kind, name).attr("content", content);
    }
}
