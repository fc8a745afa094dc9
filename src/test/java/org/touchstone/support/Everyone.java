package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** What every page owes to everyone: no barrier that axe can find, in light or dark, and none on a phone. */
public final class Everyone {

    private Everyone() {}

    /** Loads the page at this path at a desk and on a phone. */
    public static void canUse(String path) {
        try (BrowserContext desk = Site.desktop()) {
            canRead(Site.open(desk, path));
        }
        try (BrowserContext phone = Site.phone()) {
            fits(Site.open(phone, path));
        }
    }

    /** A page as it stands, with what a test has opened and typed on it. */
    public static void canRead(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForTimeout(300);
            assertThat(violations(page)).as(page.url() + " in " + scheme).isEmpty();
        }
    }

    /** A page as it stands, at a desk and then as narrow as a phone. */
    public static void canUse(Page page) {
        canRead(page);
        page.setViewportSize(360, 900);
        page.waitForTimeout(300);
        fits(page);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url() + " scrolls sideways on a phone")
                .isEqualTo(true);
    }

    private static String violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n"));
    }
}
