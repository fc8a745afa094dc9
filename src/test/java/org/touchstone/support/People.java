package org.touchstone.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.touchstone.support.Insiders.Insider;

/** Signs people in as they do it themselves. */
public final class People {

    private People() {}

    /** The page on which this person is after signing in. */
    public static Page signIn(BrowserContext visitor, Program program, Insider who) {
        Page page = Site.open(visitor, program, "/sign-in");
        fill(page, who);
        PlaywrightAssertions.assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
        return page;
    }

    /** Fills and sends the form of a sign-in page that is open. */
    public static void fill(Page page, Insider who) {
        page.locator("input[name=username]").fill(who.name());
        page.locator("input[name=password]").fill(Insiders.PASSWORD);
        page.locator("input[name=password]").press("Enter");
    }
}
