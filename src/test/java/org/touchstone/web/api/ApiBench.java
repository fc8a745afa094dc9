package org.touchstone.web.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.Claims;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Models;
import org.touchstone.claims.Publishing;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.ModerationLog;
import org.touchstone.critiques.Submissions;
import org.touchstone.critiques.Votes;
import org.touchstone.engine.Families;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalUploads;
import org.touchstone.notices.Follows;
import org.touchstone.notices.Notices;
import org.touchstone.people.Accounts;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.Pseudonyms;
import org.touchstone.people.RateLimits;
import org.touchstone.people.VisitorKey;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.security.VisitorOf;

/** The API over stand-ins for the floors below: one claim "one-idea", tried by a visitor called "visitor:me". */
final class ApiBench {

    static final Asker ME = new Asker("visitor:me");

    final Claims claims = mock(Claims.class);
    final Models models = mock(Models.class);
    final Publishing publishing = mock(Publishing.class);
    final Authoring authoring = mock(Authoring.class);
    final CurrentPerson person = mock(CurrentPerson.class);
    final Runs runs = mock(Runs.class);
    final Sweeps sweeps = mock(Sweeps.class);
    final Critiques critiques = mock(Critiques.class);
    final Votes votes = mock(Votes.class);
    final Accounts accounts = mock(Accounts.class);
    final ModerationLog moderationLog = mock(ModerationLog.class);
    final Counterexamples counterexamples = mock(Counterexamples.class);
    final Submissions submissions = mock(Submissions.class);
    final Follows follows = mock(Follows.class);
    final Notices notices = mock(Notices.class);
    final EvalCatalogue evals = mock(EvalCatalogue.class);
    final EvalImports imports = mock(EvalImports.class);
    final EvalUploads uploads = mock(EvalUploads.class);
    final RateLimits limits = mock(RateLimits.class);
    final VisitorOf visitorOf = mock(VisitorOf.class);
    final Pseudonyms pseudonyms = mock(Pseudonyms.class);
    final MockMvc api;

    ApiBench() {
        when(claims.search(any())).thenReturn(new ClaimPage(List.of(Toy.summary()), 1, 0, 100));
        when(claims.summary("one-idea")).thenReturn(Optional.of(Toy.summary()));
        when(claims.find("one-idea")).thenReturn(Optional.of(Toy.examined()));
        when(claims.numbers("one-idea")).thenReturn(List.of(1, 2));
        when(models.forVersion(Toy.VERSION_ID))
                .thenReturn(Optional.of(new Models.Loaded(
                        Toy.version(), new ToyFamily.Untraced(Toy.SETTINGS), mock(CompiledClaim.class))));
        when(runs.longest()).thenReturn(Duration.ofMinutes(30));
        when(limits.take(any(), any())).thenReturn(new RateLimits.Decision(true, 0, ""));
        when(visitorOf.request(any())).thenReturn(new VisitorKey("v4:7f000001"));
        when(pseudonyms.asker(any())).thenReturn(ME.key());
        var published = new PublishedClaims(claims, publishing);
        var families = new FamilyNames(new Families(List.of(new ToyFamily())));
        var callers = new Callers(mock(CurrentPerson.class), visitorOf, limits, pseudonyms);
        api = MockMvcBuilders.standaloneSetup(
                        new ClaimsController(claims, published, families),
                        new PublishController(published, authoring, runs, person),
                        new VersionsController(published, claims, publishing, new Families(List.of(new ToyFamily()))),
                        new TryController(published, models, families),
                        new AskController(published, runs, callers),
                        new RunsController(runs, callers),
                        new SweepsController(sweeps, families, callers),
                        new AskSweepController(sweeps, families, callers),
                        new CounterexamplesController(published, families, counterexamples, submissions, person),
                        new ModelsController(families),
                        new CritiquesController(critiques, claims),
                        new WriteCritiqueController(published, critiques, votes, accounts, person),
                        new AnnotationsController(critiques, claims, "https://touchstone.example/"),
                        new ModerationLogController(moderationLog),
                        new FollowsController(follows, claims, person),
                        new NoticesController(notices, person),
                        new EvalsController(evals, new StandingEvals(evals)),
                        new BringEvalController(imports, uploads, new StandingEvals(evals), person))
                .setControllerAdvice(new ApiErrors())
                .build();
    }

    void refuse(Limit limit) {
        Mockito.when(limits.take(eq(limit), any()))
                .thenReturn(new RateLimits.Decision(false, 17, "That was too much. Please try again in 17 seconds."));
    }
}
