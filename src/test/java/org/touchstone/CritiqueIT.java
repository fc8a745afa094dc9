package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.people.Role;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.QuickClaims;
import org.touchstone.support.Site;

/** Criticising a claim in a browser: nothing typed is lost, nothing moves under a writer, and everyone sees it at once. */
class CritiqueIT {

    private static final Insiders INSIDERS = Insiders.of(IdleSite.program());

    /** Somebody whose words do not wait for a moderator. */
    private static Insider person() {
        return INSIDERS.make(Role.AUTHOR);
    }

    private static Page signedIn(BrowserContext visitor, Insider who, String claim) {
        Page page = People.signIn(visitor, IdleSite.program(), who);
        page.navigate(IdleSite.program().url(claim));
        assertThat(page.locator("#critique h2")).isVisible();
        page.waitForTimeout(500);
        return page;
    }

    private static Locator text(Page page) {
        return page.getByLabel("Your critique");
    }

    private static void write(Page page, String kind, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write a critique"))
                .click();
        page.getByLabel(kind).check();
        text(page).fill(words);
    }

    private static void send(Page page) {
        page.getByText("Send critique").click();
    }

    @Test
    void whatWasTypedOutlivesARefusalAReloadAndAnEndedSession() {
        Insider who = person();
        try (BrowserContext visitor = Site.desktop()) {
            Page page = signedIn(visitor, who, "/claims/twenty-ideas-round-a-circle");
            write(page, "Wrong scope", "Not for two of them.");
            page.getByLabel("What is it about?").selectOption("scope");
            page.getByLabel("The words you mean").fill("words that are not there");
            send(page);
            assertThat(page.locator("vaadin-text-field [slot=error-message]")).containsText("does not contain");
            assertThat(text(page)).hasValue("Not for two of them.");

            page.reload();
            assertThat(text(page)).hasValue("Not for two of them.");
            assertThat(page.getByLabel("Wrong scope")).isChecked();
            assertThat(page.getByLabel("What is it about?")).hasValue("scope");

            text(page).fill("Not for two of them, nor for three.");
            page.waitForTimeout(400);
            visitor.clearCookies();
            page.navigate(IdleSite.program().url("/claims/twenty-ideas-round-a-circle"));
            assertThat(text(page)).hasCount(0);
            page.getByText("Sign in to write, reply and vote").click();
            People.fill(page, who);
            assertThat(text(page)).hasValue("Not for two of them, nor for three.");
            page.getByLabel("The words you mean").fill("");
            page.getByText("Send critique").dblclick();
            assertThat(page.locator("article.remark")).hasCount(1);
            assertThat(page.locator("article.remark")).containsText("nor for three");
            page.reload();
            assertThat(page.locator("article.remark")).hasCount(1);
            assertThat(text(page)).hasValue("");
        }
    }

    @Test
    void aNewCritiqueComesUpOnOtherPagesAndMovesNothingUnderAWriter() {
        String claim = "/claims/one-clean-answer-from-a-pentagon";
        try (BrowserContext first = Site.desktop();
                BrowserContext second = Site.desktop();
                BrowserContext reading = Site.phone()) {
            Page one = signedIn(first, person(), claim);
            Page two = signedIn(second, person(), claim);
            Page reader = Site.open(reading, IdleSite.program(), claim);
            write(one, "Question", "Why a pentagon?");
            send(one);
            assertThat(two.locator("article.remark")).containsText("Why a pentagon?");
            assertThat(reader.locator("article.remark")).containsText("Why a pentagon?");

            two.locator("article.remark")
                    .getByText("Reply", new Locator.GetByTextOptions().setExact(true))
                    .click();
            two.getByLabel("Your reply").pressSequentially("Because of the five");
            write(one, "Unclear", "Which answer is clean?");
            send(one);
            assertThat(reader.locator("article.remark")).hasCount(2);
            assertThat(two.getByText("There is something new. Show it")).isVisible();
            assertThat(two.locator("article.remark")).hasCount(1);
            assertThat(two.getByLabel("Your reply")).isFocused();
            two.keyboard().type(" directions.");
            two.getByText("Send reply").click();
            assertThat(one.locator("article.reply")).containsText("Because of the five directions.");
        }
    }

    @Test
    void aVoteIsCountedOnceUnderTheGroupThatIsAskedForWhenItIsNeeded() {
        String slug = ApiDeeds.slug();
        QuickClaims.publish(IdleSite.program().database().asOwner(), QuickClaims.yaml(slug), person().id(), "");
        String claim = "/claims/" + slug;
        try (BrowserContext first = Site.desktop();
                BrowserContext second = Site.desktop()) {
            Page writer = signedIn(first, person(), claim);
            write(writer, "Missing baseline", "Guess the larger.");
            send(writer);
            Page voter = signedIn(second, person(), claim);
            Locator remark = voter.locator("article.remark");
            remark.getByText("Agree", new Locator.GetByTextOptions().setExact(true))
                    .dblclick();
            remark.getByText("policy", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(remark.getByText("Agree · 1")).hasAttribute("aria-pressed", "true");
            remark.getByText("Changed my mind").click();
            assertThat(remark.getByText("Changed my mind · 1")).isVisible();
            assertThat(writer.locator("article.remark")).containsText("1 agree, 0 disagree, 1 changed their mind");
            remark.getByText("Agree · 1").click();
            assertThat(writer.locator("article.remark")).containsText("0 agree, 0 disagree, 1 changed their mind");
        }
    }

    @Test
    void aPassageIsChosenByKeyboardAndBothTextsShowWhenALaterVersionReadsOtherwise() {
        String claim = "/claims/common-ideas-one-job-each";
        try (BrowserContext visitor = Site.desktop()) {
            Page page = signedIn(visitor, person(), claim);
            String words = (String)
                    page.evaluate(
                            "() => { const text = document.querySelector('p.lede').firstChild;"
                                    + " const end = text.data.indexOf(' ', 25); const range = document.createRange();"
                                    + " range.setStart(text, 0); range.setEnd(text, end);"
                                    + " getSelection().removeAllRanges(); getSelection().addRange(range); return text.data.slice(0, end); }");
            assertThat(page.getByText("Criticise this passage", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("The words you mean")).hasValue(words);
            assertThat(page.getByLabel("What is it about?")).hasValue("summary");
            page.keyboard().press("ArrowDown");
            text(page).fill("How common?");
            send(page);
            assertThat(page.locator("article.remark blockquote.passage")).containsText(words);

            publishAnother(claim.substring("/claims/".length()), words);
            page.reload();
            assertThat(page.locator("article.remark .then-and-now")).containsText(words);
            assertThat(page.locator("article.remark .then-and-now")).containsText("The newest version reads");
            assertThat(page.locator("article.remark .then-and-now")).containsText("Quite otherwise");
        }
    }

    /** A version whose summary begins otherwise, as its author would publish it. */
    private static void publishAnother(String slug, String words) {
        JdbcClient owner = IdleSite.program().database().asOwner();
        owner.sql(
                        "insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words, hash, nonce,"
                                + " published_at) select claim_id, 2, family, title, yaml, jsonb_set(spec, '{summary}',"
                                + " to_jsonb(replace(spec ->> 'summary', ?, 'Quite otherwise'))), settings, words,"
                                + " repeat('0', 64), nonce, now() from claim_version v join claim k on k.id = v.claim_id"
                                + " where k.slug = ?")
                .params(words, slug)
                .update();
        owner.sql("select pg_notify(?, ?)").params(ClaimChannel.NAME, slug).query(row -> {});
    }

    @Test
    void whoIsNotSignedInReadsEverythingAndComesBackToWhereTheyWere() {
        String claim = "/claims/fifty-neurons-hundred-jobs";
        Insider who = person();
        try (BrowserContext first = Site.desktop();
                BrowserContext second = Site.phone()) {
            Page writer = signedIn(first, who, claim);
            write(writer, "Comment", "Try [this](" + claim + "?x=1:1) one.");
            send(writer);
            assertThat(writer.locator("article.remark")).hasCount(1);

            Page reader = Site.open(second, IdleSite.program(), claim);
            assertThat(reader.locator("article.remark")).containsText("Run this");
            reader.getByLabel("Criticise this: the scope").click();
            assertThat(reader.getByText("Sign in to write, reply and vote")).isFocused();
            reader.getByText("Sign in to write, reply and vote").click();
            People.fill(reader, who);
            assertThat(reader).hasURL(IdleSite.program().url(claim + "#critique"));
        }
    }

    @Test
    void theClaimsAuthorConcedesUnderTheirOwnLabel() {
        String slug = "rare-ideas-are-all-kept";
        Insider author = person();
        IdleSite.program()
                .database()
                .asOwner()
                .sql(
                        "insert into claim_owner (claim_id, account_id, since) select id, ?, now() from claim where slug = ?")
                .params(author.id(), slug)
                .update();
        try (BrowserContext first = Site.desktop();
                BrowserContext second = Site.desktop()) {
            Page critic = signedIn(first, person(), "/claims/" + slug);
            write(critic, "Does not follow", "Kept is not used.");
            send(critic);
            Page theirs = signedIn(second, author, "/claims/" + slug);
            theirs.locator("article.remark")
                    .getByText("Reply", new Locator.GetByTextOptions().setExact(true))
                    .click();
            theirs.getByLabel("I concede").check();
            theirs.getByLabel("Your reply").fill("True. The next version says *kept* only.");
            theirs.getByText("Send reply").click();
            Locator reply = critic.locator("article.reply");
            assertThat(reply).containsText("Claim author");
            assertThat(reply).containsText("The author concedes");
            assertThat(critic.getByText("Notices (1)")).isVisible();
            critic.locator("article.remark").getByText("Take it back").first().click();
            assertThat(theirs.locator("article.remark").first()).containsText("Its writer took this back.");
            assertThat(theirs.getByText("Kept is not used.")).hasCount(0);
        }
    }

    @Test
    void aNewReadersWordsWaitAndAreOnNobodyElsesPage() {
        String claim = "/claims/five-parts-for-five-ideas";
        try (BrowserContext first = Site.desktop();
                BrowserContext second = Site.desktop()) {
            Page writer = signedIn(first, INSIDERS.make(Role.READER), claim);
            Page other = signedIn(second, person(), claim);
            write(writer, "Comment", "My very first words.");
            send(writer);
            assertThat(writer.locator(".notice.done")).containsText("A moderator reads");
            assertThat(writer.locator("article.remark")).containsText("My very first words.");
            other.reload();
            assertThat(other.locator("#critique h2")).isVisible();
            for (String hidden : List.of("My very first words.", "Some Reader")) {
                assertThat(other.locator("#critique").getByText(hidden)).hasCount(0);
            }
        }
    }
}
