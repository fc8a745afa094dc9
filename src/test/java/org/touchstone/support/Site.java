package org.touchstone.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;

/**
 * One program and one browser for all browser tests of this JVM, started when the first test needs them: the first runs
 * of the shipped claims keep a worker busy for minutes.
 */
public final class Site {

    private static final int PATIENCE = 180_000;

    /** For what a server answers that has one processor among many busy ones, in milliseconds. */
    private static final int ANSWER = 20_000;

    private static final Duration FIRST_RUNS = Duration.ofMinutes(15);

    private Site() {}

    public static Program program() {
        return Started.INSTANCE;
    }

    /** Waits until the claims at these addresses were checked once, as every reader finds them. */
    public static void awaitChecked(List<String> claims) throws Exception {
        for (String claim : claims) {
            program()
                    .await(
                            "/api/v1" + claim,
                            FIRST_RUNS,
                            body -> body.contains("\"examinedAt\"") && !body.contains("not_checked"));
        }
    }

    /** A visitor of their own at a desk. */
    public static BrowserContext desktop() {
        return visitor(1280);
    }

    /** A visitor of their own with a narrow phone. */
    public static BrowserContext phone() {
        return visitor(360);
    }

    /** Opens the page at this path and waits until it stands. */
    public static Page open(BrowserContext visitor, String path) {
        return open(visitor, program(), path);
    }

    /** The same on another program. */
    public static Page open(BrowserContext visitor, Program program, String path) {
        Page page = visitor.newPage();
        page.navigate(program.url(path));
        PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        page.waitForTimeout(500);
        return page;
    }

    /** For what a worker must do first. */
    public static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static BrowserContext visitor(int width) {
        BrowserContext context = Window.INSTANCE
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(width, 900));
        context.setDefaultTimeout(ANSWER);
        return context;
    }

    /** The one browser; it closes before any program does. */
    private static final class Window {

        static final Chromium INSTANCE = open();

        private static Chromium open() {
            try {
                Chromium chromium = new Chromium();
                PlaywrightAssertions.setDefaultAssertionTimeout(ANSWER);
                Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
                return chromium;
            } catch (Exception e) {
                throw new IllegalStateException("The browser could not be started.", e);
            }
        }
    }

    private static final class Started {

        static final Program INSTANCE = Program.startForAll("site-");
    }
}
