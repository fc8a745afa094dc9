package org.touchstone.critiques;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing.Word;
import org.touchstone.critiques.HeraldStore.Change;
import org.touchstone.critiques.HeraldStore.Version;
import org.touchstone.notices.Notice.Kind;
import org.touchstone.notices.Notices;

/** Marks one change as told and tells everyone whom it concerns, or neither. */
@Component
class Tidings {

    private final HeraldStore store;
    private final Publishing publishing;
    private final Notices notices;

    Tidings(HeraldStore store, Publishing publishing, Notices notices) {
        this.store = store;
        this.publishing = publishing;
        this.notices = notices;
    }

    /** The first version of a claim is news to nobody who follows it. */
    @Transactional
    public void version(long id) {
        if (!store.takeVersion(id)) {
            return;
        }
        Version version = store.version(id);
        if (version.number() == 1) {
            return;
        }
        Optional<Publishing.Change> change = publishing.change(id);
        String published = "Version " + version.number() + " was published"
                + change.map(made -> ": it " + made.kind().text()).orElse("");
        String key = "version/" + id;
        change.map(Publishing.Change::answers)
                .map(store::writers)
                .ifPresent(writers -> writers.forEach(writer -> notices.tell(
                        writer.accountId(),
                        Kind.VERSION,
                        published + " and answers "
                                + (writer.critiques() == 1
                                        ? "your critique."
                                        : writer.critiques() + " of your critiques."),
                        "/critiques/" + writer.critiqueId(),
                        key)));
        notices.tellFollowers(version.slug(), Kind.VERSION, published + ".", claim(version.slug()), key);
    }

    /** Only another word is news, and the first result of a version; counts alone are not. */
    @Transactional
    public void standing(long id) {
        if (!store.takeStanding(id)) {
            return;
        }
        Change change = store.standing(id);
        boolean first = change.before() == null || change.before() == Word.NOT_CHECKED;
        if (change.word() == change.before()
                || change.word() == Word.WITHDRAWN
                || (first && change.word() == Word.NOT_CHECKED)) {
            return;
        }
        tellStanding(change, first, "standing/" + id);
    }

    private void tellStanding(Change change, boolean first, String key) {
        String version = "version " + change.number() + " of ";
        String link = claim(change.slug());
        publishing
                .owner(change.slug())
                .ifPresent(owner ->
                        notices.tell(owner, Kind.STANDING, words(change, first, version + "your claim"), link, key));
        notices.tellFollowers(
                change.slug(), Kind.STANDING, words(change, first, version + "a claim that you follow"), link, key);
    }

    private static String words(Change change, boolean first, String what) {
        Word before = change.before();
        String reason = change.byCounterexample() ? " after a counterexample was confirmed" : "";
        return first || before == null
                ? "The first check of %s is done%s. Its standing: %s."
                        .formatted(what, reason, change.word().text())
                : "The standing of %s changed%s, from “%s” to “%s”."
                        .formatted(what, reason, before.text(), change.word().text());
    }

    @Transactional
    public void withdrawal(long claimId) {
        if (!store.takeWithdrawal(claimId)) {
            return;
        }
        String slug = store.slug(claimId);
        String rest = " was withdrawn by its author. Its page stays and says why.";
        String key = "withdrawal/" + claimId;
        long owner = publishing.owner(slug).orElse(-1L);
        store.critics(claimId).stream()
                .filter(writer -> writer.accountId() != owner)
                .forEach(writer -> notices.tell(
                        writer.accountId(), Kind.VERSION, "A claim that you criticised" + rest, claim(slug), key));
        notices.tellFollowers(slug, Kind.VERSION, "A claim that you follow" + rest, claim(slug), key);
    }

    private static String claim(String slug) {
        return "/claims/" + slug;
    }
}
