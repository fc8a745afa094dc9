package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.VersionChanges;
import org.touchstone.engine.Families;
import org.touchstone.people.Accounts;
import org.touchstone.web.ui.ChangesPanel;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;
import org.touchstone.web.ui.Reader;

/** What a claim's page says of its life beside its checks: whose it is, its versions, its withdrawal. */
@org.springframework.stereotype.Component
final class LifeParts {

    private final Claims claims;
    private final Publishing publishing;
    private final Authoring authoring;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Families families;
    private final Reader reader;

    LifeParts(
            Claims claims,
            Publishing publishing,
            Authoring authoring,
            Drafts drafts,
            Accounts accounts,
            Families families,
            Reader reader) {
        this.claims = claims;
        this.publishing = publishing;
        this.authoring = authoring;
        this.drafts = drafts;
        this.accounts = accounts;
        this.families = families;
        this.reader = reader;
    }

    /** When and why a claim was withdrawn, above everything else; nothing where it was not. */
    Optional<Component> tombstone(ClaimState state) {
        return publishing.withdrawal(state.version().slug()).map(withdrawal -> {
            boolean own = publishing
                    .owner(state.version().slug())
                    .filter(owner -> owner.equals(withdrawal.accountId()))
                    .isPresent();
            HtmlContainer by = Make.box(
                    "p",
                    "note",
                    Make.words("By " + (own ? "its author, " : "an administrator, ")),
                    person(withdrawal.accountId()),
                    Make.words(", " + Format.moment(withdrawal.at()) + "."));
            return Make.box(
                    "section",
                    "tombstone",
                    Make.text("p", "eyebrow", "This claim was withdrawn"),
                    Make.text("h1", "", state.version().spec().title()),
                    Make.text("p", "said", withdrawal.why()),
                    by,
                    Make.text(
                            "p",
                            "note",
                            "Its address, its versions and what was said about it stay. Nothing more is run or tried on it."));
        });
    }

    /** Whose claim it is, its versions, and what the newest changed. */
    List<Component> versions(ClaimState state) {
        ClaimVersion version = state.version();
        List<Component> parts = new ArrayList<>(List.of(owner(version), picker(version, 0)));
        changed(version, true).ifPresent(parts::add);
        return parts;
    }

    /** What the signed-in person may do with a claim of theirs; nothing for everyone else. */
    Optional<Component> deeds(ClaimVersion version) {
        Authoring.Rights rights = authoring.rights(version.slug());
        return rights.publish() || rights.withdraw()
                ? Optional.of(new OwnerPanel(
                        version, rights, authoring, drafts, reader.account().orElseThrow()))
                : Optional.empty();
    }

    private Component owner(ClaimVersion version) {
        String author = version.spec().author().name();
        return publishing
                .owner(version.slug())
                .<Component>map(owner -> Make.box(
                        "p",
                        "",
                        Make.words("Claimed by " + author + ", published by "),
                        person(owner),
                        Make.words(".")))
                .orElseGet(() -> Make.text("p", "", "Claimed by " + author + ". It ships with the program."));
    }

    private Component person(@Nullable Long accountId) {
        String name =
                accountId == null ? null : accounts.names(List.of(accountId)).get(accountId);
        return name == null ? Make.words("somebody") : PersonLink.to(name);
    }

    /**
     * Links to all versions.
     *
     * @param shown the one that is shown here, or 0
     */
    Component picker(ClaimVersion version, int shown) {
        HtmlContainer list = Make.box("ul", "versions");
        for (int number : claims.numbers(version.slug()).reversed()) {
            var link = Make.link("/claims/" + version.slug() + "/versions/" + number, "Version " + number);
            if (number == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            HtmlContainer item = Make.box("li", "", link);
            item.add(
                    Make.words(" ("),
                    Make.plainLink("/brief/" + version.slug() + "/" + number, "brief"),
                    Make.words(")"));
            list.add(item);
        }
        HtmlContainer nav = Make.box("nav", "", list);
        nav.getElement().setAttribute("aria-label", "Versions of this claim");
        return nav;
    }

    /**
     * What a version changed against the one before, and why; nothing for a first version.
     *
     * @param folded whether the parts that differ are folded away
     */
    Optional<Component> changed(ClaimVersion version, boolean folded) {
        if (version.number() == 1) {
            return Optional.empty();
        }
        return claims.find(version.slug(), version.number() - 1).map(before -> {
            VersionChanges changes = VersionChanges.between(before.version(), version, families);
            HtmlContainer box =
                    Make.box("div", "", Make.text("h3", "", "What version " + version.number() + " changed"));
            publishing.change(version.id()).ifPresent(change -> box.add(said(version.slug(), change)));
            box.add(ChangesPanel.shift(changes.shift()));
            int differ = changes.parts().size();
            Component parts = ChangesPanel.of("h4", changes.parts());
            box.add(
                    folded
                            ? Make.details(
                                    differ == 1 ? "The one part that differs" : "All " + differ + " parts that differ",
                                    parts)
                            : parts);
            return box;
        });
    }

    private Component said(String slug, Publishing.Change change) {
        HtmlContainer said = Make.box(
                "div",
                "",
                Make.box(
                        "p",
                        "note",
                        Make.text("strong", "", "Claim author"),
                        Make.words(", "),
                        person(change.accountId()),
                        Make.words(", " + Format.day(change.at()) + ": it "
                                + change.kind().text() + ".")));
        if (!change.why().isBlank()) {
            said.add(Make.text("p", "said", change.why()));
        }
        if (!change.answers().isEmpty()) {
            HtmlContainer answers = Make.box("p", "note", Make.words("It answers "));
            for (int i = 0; i < change.answers().size(); i++) {
                long id = change.answers().get(i);
                answers.add(
                        Make.words(i == 0 ? "" : ", "),
                        Make.plainLink("/claims/" + slug + "#critique-" + id, "critique " + id));
            }
            answers.add(Make.words("."));
            said.add(answers);
        }
        return said;
    }
}
