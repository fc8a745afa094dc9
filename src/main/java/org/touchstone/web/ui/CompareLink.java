package org.touchstone.web.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.touchstone.comparisons.Side;

/** The way from whatever can be compared to the choice of what to put beside it. */
public final class CompareLink {

    private CompareLink() {}

    public static Anchor with(Side side) {
        return Make.link(
                "/compare?left=" + URLEncoder.encode(side.reference(), StandardCharsets.UTF_8), "Compare with…");
    }
}
