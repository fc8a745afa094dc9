package org.touchstone.claims.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimPreview;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.PublishingRoom;
import org.touchstone.engine.Families;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;
import org.touchstone.people.VisitorKey;
import org.touchstone.storage.AuditLog;

@Service
@Profile("!worker")
class StoredAuthoring implements Authoring {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final VersionStore versions;
    private final ChangeStore changes;
    private final Publisher publisher;
    private final StandingKeeper standings;
    private final FindingStore findings;
    private final AuditLog log;
    private final Authors authors;
    private final RateLimits limits;
    private final Families families;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PublishingRoom> rooms;
    private final Clock clock;

    StoredAuthoring(
            VersionStore versions,
            ChangeStore changes,
            StandingKeeper standings,
            FindingStore findings,
            AuditLog log,
            Authors authors,
            RateLimits limits,
            Families families,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectProvider<PublishingRoom> rooms,
            Clock clock) {
        this.versions = versions;
        this.changes = changes;
        this.publisher = new Publisher(versions, log);
        this.standings = standings;
        this.findings = findings;
        this.log = log;
        this.authors = authors;
        this.limits = limits;
        this.families = families;
        this.transaction = transaction;
        this.events = events;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public Checked check(long accountId, String yaml) {
        authors.require(accountId);
        CompiledClaim claim = compiled(yaml);
        Optional<VersionStore.Known> known = versions.known(claim.spec().slug());
        Optional<ClaimVersion> newest = known.flatMap(found -> versions.byId(found.versionId()));
        String refusal = PublishingRules.standing(claim.spec(), known.orElse(null), accountId);
        return new Checked(
                ClaimPreview.of(yaml, claim, families, newest, SEEDS),
                refusal == null ? PublishingRules.tooHeavy(claim, families) : refusal);
    }

    @Override
    public ClaimVersion publish(long accountId, Publication publication, @Nullable Long draftId) {
        authors.require(accountId);
        CompiledClaim claim = compiled(publication.yaml());
        PublishingRules.refuse(PublishingRules.tooHeavy(claim, families));
        PublishingRules.complete(publication);
        rooms.forEach(room -> room.require(accountId));
        limits.require(Limit.PUBLISH, VisitorKey.ofAccount(accountId));
        ClaimVersion version = transaction.execute(status -> add(accountId, publication, claim, draftId));
        events.publishEvent(new Published(version));
        return version;
    }

    private ClaimVersion add(long accountId, Publication publication, CompiledClaim claim, @Nullable Long draftId) {
        versions.takeTurn();
        String slug = claim.spec().slug();
        VersionStore.Known known = versions.known(slug).orElse(null);
        PublishingRules.refuse(PublishingRules.standing(claim.spec(), known, accountId));
        PublishingRules.refuse(PublishingRules.turn(publication.after(), known));
        PublishingRules.refuse(changes.unknown(slug, publication.answers()));
        Instant now = clock.instant();
        ClaimVersion version = publisher.add(claim, publication.yaml(), AuditLog.account(accountId), now);
        if (known == null) {
            changes.own(version.id(), accountId, now);
        }
        changes.add(version.id(), accountId, publication, now);
        if (draftId != null) {
            changes.deleteDraft(accountId, draftId, publication.yaml());
        }
        return version;
    }

    private CompiledClaim compiled(String yaml) {
        return CompiledClaim.of(ClaimReader.read(PublishingRules.text(yaml), families), families);
    }

    @Override
    public void withdraw(long accountId, String slug, String why) {
        SignedIn person = authors.current().require(accountId, "withdraw a claim");
        String reason =
                PublishingRules.reason(why, "Say why, in a sentence or two: everyone who opens the claim reads it.");
        transaction.executeWithoutResult(status -> {
            changes.takeTurnToWithdraw(slug);
            versions.takeTurn();
            VersionStore.Known known = versions.known(slug)
                    .orElseThrow(() -> new RefusedException(About.TEXT, "There is no claim at this address."));
            if (!mayWithdraw(person, known)) {
                throw new RefusedException(
                        About.PERMISSION, "Only the author of this claim or an administrator can withdraw it.");
            }
            if (known.withdrawn()) {
                throw new RefusedException(About.TEXT, "This claim is withdrawn already.");
            }
            Instant now = clock.instant();
            findings.takeTurn(known.versionId());
            changes.withdraw(known.claimId(), accountId, reason, now);
            log.add(now, AuditLog.account(accountId), "withdraw", slug, Map.of("versions", known.number()));
            standings.renew(versions.byId(known.versionId()).orElseThrow(), StandingKeeper.Cause.OTHER, now);
            versions.tell(slug);
        });
    }

    @Override
    public Rights rights(String slug) {
        SignedIn person = authors.current().get().orElse(null);
        VersionStore.Known known = versions.known(slug).orElse(null);
        if (person == null || known == null || known.withdrawn()) {
            return Rights.NONE;
        }
        return new Rights(owns(person, known) && Authors.isAuthor(person), mayWithdraw(person, known));
    }

    private static boolean mayWithdraw(SignedIn person, VersionStore.Known known) {
        return owns(person, known) || Authors.isAdministrator(person);
    }

    private static boolean owns(SignedIn person, VersionStore.Known known) {
        return known.owner() != null && known.owner() == person.accountId();
    }

    @Override
    public List<ClaimVersion> of(long accountId) {
        return versions.ownedBy(accountId);
    }
}
