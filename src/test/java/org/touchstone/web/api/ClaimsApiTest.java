package org.touchstone.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.engine.FamilyId;

class ClaimsApiTest {

    private final ApiBench bench = new ApiBench();

    @Test
    void theListNamesEachClaimWithItsStandingAndModel() throws Exception {
        bench.api
                .perform(get("/api/v1/claims"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.claims", hasSize(1)))
                .andExpect(jsonPath("$.claims[0].slug").value("one-idea"))
                .andExpect(jsonPath("$.claims[0].title").value("With one idea on, it wins."))
                .andExpect(jsonPath("$.claims[0].version").value(2))
                .andExpect(jsonPath("$.claims[0].standing.word").value("held"))
                .andExpect(jsonPath("$.claims[0].standing.text").value("Held in every check"))
                .andExpect(jsonPath("$.claims[0].standing.held").value(9))
                .andExpect(jsonPath("$.claims[0].standing.tried").value(10))
                .andExpect(jsonPath("$.claims[0].model.family").value("toy@1"))
                .andExpect(jsonPath("$.claims[0].examinedAt").value("2026-03-01T12:00:00Z"))
                .andExpect(jsonPath("$.claims[0].links.try").value("/api/v1/claims/one-idea/try"));
    }

    @Test
    void aPageOfClaimsLeadsToThoseBeforeAndAfterItWithTheSameSearch() throws Exception {
        var family = FamilyId.parse("toy@1");
        when(bench.claims.search(new ClaimSearch("r&d 50%", family, ClaimSearch.Order.TITLE, 1, 2)))
                .thenReturn(new ClaimPage(List.of(Toy.summary(), Toy.summary()), 5, 1, 2));
        var rest = "&size=2&text=r%26d%2050%25&family=toy%401";
        bench.api
                .perform(get(URI.create("/api/v1/claims?page=1" + rest)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(5))
                .andExpect(jsonPath("$.page").value(1))
                .andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.next").value("/api/v1/claims?page=2" + rest))
                .andExpect(jsonPath("$.previous").value("/api/v1/claims?page=0" + rest));
    }

    @Test
    void aPageThatCannotBeIsRefusedInWords() throws Exception {
        bench.api.perform(get("/api/v1/claims?size=101")).andExpect(Refusal.of(400, "\"size\" must be from 1 to 100"));
        bench.api.perform(get("/api/v1/claims?page=-1")).andExpect(Refusal.of(400, "\"page\" is numbered from 0"));
        bench.api
                .perform(get("/api/v1/claims?family=Toy"))
                .andExpect(Refusal.of(400, "A family is written name@version"))
                .andExpect(jsonPath("$.field").value("family"));
    }

    @Test
    void aClaimShowsItsStatementsInCelAndInWords() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.slug").value("one-idea"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.versions", hasSize(2)))
                .andExpect(jsonPath("$.kind").value("always"))
                .andExpect(jsonPath("$.author").value("Ada, Analytical Engines"))
                .andExpect(jsonPath("$.standing.word").value("held"))
                .andExpect(jsonPath("$.strength.level").value("weak"))
                .andExpect(jsonPath("$.strength.steps[0].direction").value(-1))
                .andExpect(jsonPath("$.scope.expression").value("x[0] > 0.0"))
                .andExpect(jsonPath("$.scope.words").value("one is on"))
                .andExpect(jsonPath("$.scope.generated").value("scope read out"))
                .andExpect(jsonPath("$.mechanism.expression").value("h[0] > 0.0"))
                .andExpect(jsonPath("$.consequence.words").value("its output is on"))
                .andExpect(jsonPath("$.disclosure.doesNotTell[0]").value("Big models."));
    }

    @Test
    void aClaimShowsWhatEachCheckAndEvalCameTo() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea"))
                .andExpect(jsonPath("$.findings", hasSize(2)))
                .andExpect(jsonPath("$.findings[0].part").value("mechanism"))
                .andExpect(jsonPath("$.findings[0].rung").value("sampled"))
                .andExpect(jsonPath("$.findings[0].outcome").value("held"))
                .andExpect(jsonPath("$.findings[0].held").value(9))
                .andExpect(jsonPath("$.findings[0].tried").value(10))
                .andExpect(jsonPath("$.findings[0].apart").value(3))
                .andExpect(jsonPath("$.findings[0].upperBound").value(0.01))
                .andExpect(jsonPath("$.findings[0].words").value("Held."))
                .andExpect(jsonPath("$.findings[0].runId").value("4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.findings[1].outcome").value("broken"))
                .andExpect(jsonPath("$.findings[1].failures[0].input[0]").value(0.1))
                .andExpect(jsonPath("$.findings[1].failures[0].margin").value(-0.2))
                .andExpect(jsonPath("$.evals[0].title").value("Largest"))
                .andExpect(jsonPath("$.evals[0].statement").value("largest(y, 0)"))
                .andExpect(jsonPath("$.evals[0].words").value("eval read out"))
                .andExpect(jsonPath("$.evals[0].held").value(9))
                .andExpect(jsonPath("$.evals[0].tried").value(10))
                .andExpect(jsonPath("$.evals[0].low").value(0.5))
                .andExpect(jsonPath("$.evals[0].high").value(0.99))
                .andExpect(jsonPath("$.evals[0].primary").value(true));
    }

    @Test
    void aClaimShowsBoxesCoverageAndBaselinesOfThePrimaryEval() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea"))
                .andExpect(jsonPath("$.boxes[0].kind").value("right_as_claimed"))
                .andExpect(jsonPath("$.boxes[0].count").value(12))
                .andExpect(jsonPath("$.boxes[0].inputs", hasSize(10)))
                .andExpect(jsonPath("$.coverage.inScope.held").value(9))
                .andExpect(jsonPath("$.coverage.behavesOutside.tried").value(2))
                .andExpect(jsonPath("$.coverage.words").value("9 of every 10."))
                .andExpect(jsonPath("$.prediction.overall.low").value(0.5))
                .andExpect(jsonPath("$.baselines[0].title").value("Strongest"))
                .andExpect(jsonPath("$.baselines[0].expression").value("argmax(x)"))
                .andExpect(jsonPath("$.baselines[0].inScope.held").value(9))
                .andExpect(jsonPath("$.rivals[0].passes").value(true))
                .andExpect(jsonPath("$.figures[0].found").value(1.15))
                .andExpect(jsonPath("$.figures[0].same").value(true))
                .andExpect(jsonPath("$.examinedBy").value("4f9k2m7p3xzt"));
    }

    @Test
    void aClaimTellsWhatMayBePutIntoItsModel() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea"))
                .andExpect(jsonPath("$.model.family").value("toy@1"))
                .andExpect(jsonPath("$.model.seed").value(42))
                .andExpect(jsonPath("$.model.settings.hidden").value(2))
                .andExpect(jsonPath("$.model.weightsHash").value("feed"))
                .andExpect(jsonPath("$.model.inputs[1].name").value("x1"))
                .andExpect(jsonPath("$.model.inputs[1].title").value("Chess"))
                .andExpect(jsonPath("$.model.inputs[1].min").value(0.0))
                .andExpect(jsonPath("$.model.inputs[1].max").value(1.0))
                .andExpect(jsonPath("$.model.inputs[1].rest").value(0.25));
    }

    @Test
    void everyInputOfABoxCanBeHad() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea?allInputs=true"))
                .andExpect(jsonPath("$.boxes[0].inputs", hasSize(12)));
    }

    @Test
    void aClaimBeforeItsFirstRunSaysSoInsteadOfShowingNumbers() throws Exception {
        when(bench.claims.find("one-idea")).thenReturn(Optional.of(Toy.unexamined()));
        bench.api
                .perform(get("/api/v1/claims/one-idea"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.standing.word").value("not_checked"))
                .andExpect(jsonPath("$.strength.level").isEmpty())
                .andExpect(jsonPath("$.findings", hasSize(0)))
                .andExpect(jsonPath("$.evals[0].tried").value(0))
                .andExpect(jsonPath("$.evals[0].high").value(1.0))
                .andExpect(jsonPath("$.boxes", hasSize(0)))
                .andExpect(jsonPath("$.coverage").isEmpty())
                .andExpect(jsonPath("$.baselines[0].overall").isEmpty())
                .andExpect(jsonPath("$.rivals[0].passes").isEmpty())
                .andExpect(jsonPath("$.figures[0].found").isEmpty())
                .andExpect(jsonPath("$.examinedBy").isEmpty());
    }

    @Test
    void anOlderVersionCanBeRead() throws Exception {
        when(bench.claims.find("one-idea", 1)).thenReturn(Optional.of(Toy.examined()));
        bench.api.perform(get("/api/v1/claims/one-idea?version=1")).andExpect(status().isOk());
    }

    @Test
    void aClaimOrVersionThatDoesNotExistIsSaidToBeMissing() throws Exception {
        bench.api.perform(get("/api/v1/claims/nowhere")).andExpect(Refusal.of(404, "There is no claim \"nowhere\""));
        bench.api
                .perform(get("/api/v1/claims/nowhere?version=1"))
                .andExpect(Refusal.of(404, "There is no claim \"nowhere\""));
        bench.api
                .perform(get("/api/v1/claims/one-idea?version=9"))
                .andExpect(Refusal.of(404, "no version 9. It has [1, 2]"));
    }

    @Test
    void aParameterOfTheWrongKindIsNamed() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/one-idea?version=new"))
                .andExpect(Refusal.of(400, "\"version\" must be a whole number, not \"new\""))
                .andExpect(jsonPath("$.field").value("version"));
        bench.api
                .perform(get("/api/v1/claims/one-idea?allInputs=maybe"))
                .andExpect(Refusal.of(400, "\"allInputs\" must be true or false"));
    }

    @Test
    void anUnreachableDatabaseIsSaidToBeSoAndWhenToTryAgain() throws Exception {
        when(bench.claims.search(any())).thenThrow(new DataAccessResourceFailureException("jdbc:secret"));
        bench.api
                .perform(get("/api/v1/claims"))
                .andExpect(Refusal.of(503, "The database cannot be reached"))
                .andExpect(header().string("Retry-After", "30"));
    }

    @Test
    void aFaultOfOursTellsNothingAboutTheInside() throws Exception {
        when(bench.claims.search(any())).thenThrow(new IllegalStateException("secret"));
        bench.api
                .perform(get("/api/v1/claims"))
                .andExpect(Refusal.of(500, "Something went wrong on our side"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
    }

    @Test
    void aCallerWhoWantsAnotherFormatIsToldWhichThereIs() throws Exception {
        bench.api
                .perform(get("/api/v1/claims").accept(MediaType.IMAGE_PNG))
                .andExpect(Refusal.of(406, "answers in JSON only"));
    }
}
