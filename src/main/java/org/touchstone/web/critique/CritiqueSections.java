package org.touchstone.web.critique;

import com.vaadin.flow.router.QueryParameters;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Publishing;
import org.touchstone.critiques.ClaimNews;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Votes;
import org.touchstone.people.Accounts;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Reader;

/** Makes the critique section of a claim's page. */
@Component
public class CritiqueSections {

    private final Critiques critiques;
    private final Votes votes;
    private final Accounts accounts;
    private final Claims claims;
    private final Publishing publishing;
    private final ClaimNews news;
    private final CritiqueActions actions;
    private final Reader reader;

    CritiqueSections(
            Critiques critiques,
            Votes votes,
            Accounts accounts,
            Claims claims,
            Publishing publishing,
            ClaimNews news,
            CritiqueActions actions,
            Reader reader) {
        this.critiques = critiques;
        this.votes = votes;
        this.accounts = accounts;
        this.claims = claims;
        this.publishing = publishing;
        this.news = news;
        this.actions = actions;
        this.reader = reader;
    }

    /**
     * @param asked what the page's address asks for
     * @param inputs the claim's inputs, to be run from here
     */
    public CritiqueSection of(ClaimVersion version, QueryParameters asked, Inputs inputs) {
        SignedIn me = reader.account().orElse(null);
        String slug = version.slug();
        boolean owner = me != null && critiques.isOwner(slug, me.accountId());
        boolean closed = publishing.withdrawal(slug).isPresent();
        return new CritiqueSection(
                version,
                claims.numbers(slug),
                asked,
                new Tools(slug, critiques, votes, accounts, actions, inputs, me, owner, closed),
                news);
    }
}
