package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.ClaimPreview;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Publishing;
import org.touchstone.engine.Families;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

class PublishApiTest {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final String CLAIM = "slug: one-idea\ntitle: “Ideas”\n";

    private final ApiBench bench = new ApiBench();

    @BeforeEach
    void somebodySendsTheirToken() {
        when(bench.person.get()).thenReturn(Optional.of(new SignedIn(7, "Ada", Role.AUTHOR, 0, null)));
        when(bench.authoring.publish(anyLong(), any(), any())).thenReturn(Toy.version());
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/v1/claims").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Publication sent() {
        var sent = org.mockito.ArgumentCaptor.forClass(Publication.class);
        verify(bench.authoring).publish(eq(7L), sent.capture(), isNull());
        return sent.getValue();
    }

    @ParameterizedTest
    @CsvSource({"application/yaml", "text/yaml; charset=utf-8", "application/x-yaml"})
    void aFileSentAsYamlIsPublishedLetterForLetter(String type) throws Exception {
        bench.api
                .perform(post("/api/v1/claims")
                        .contentType(MediaType.parseMediaType(type))
                        .content(CLAIM))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/claims/one-idea"))
                .andExpect(jsonPath("$.slug").value("one-idea"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.links.page").value("/claims/one-idea"));
        assertThat(sent()).isEqualTo(Publication.first(CLAIM));
    }

    @Test
    void aNewVersionSaysWhatItDoesWhyAndWhatItAnswers() throws Exception {
        bench.api
                .perform(json("{\"yaml\": \"slug: a\", \"after\": 1, \"change\": \"narrows\", \"why\": \"It broke.\","
                        + " \"answers\": [17, 19]}"))
                .andExpect(status().isCreated());
        assertThat(sent())
                .isEqualTo(new Publication("slug: a", 1, Publishing.Kind.NARROWS, "It broke.", List.of(17L, 19L)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | \"yaml\" is missing",
                "{\"yaml\": 1} | 400 | must be a text",
                "{\"yaml\": \"a\", \"change\": \"improves\"} | 400 | must be \"narrows\", \"widens\" or \"corrects\"",
                "{\"yaml\": \"a\", \"after\": -1} | 400 | number of a version",
                "{\"yaml\": \"a\", \"answers\": 3} | 400 | must be a list",
                "{\"yaml\": \"a\", \"answers\": [\"3\"]} | 400 | whole numbers only",
                "{\"yaml\": \"a\", \"reason\": \"b\"} | 400 | unknown field \"reason\""
            })
    void whatIsWronglySentIsNamedAndNothingIsPublished(String body, int status, String says) throws Exception {
        bench.api.perform(json(body)).andExpect(Refusal.of(status, says));
        verifyNoInteractions(bench.authoring);
    }

    @Test
    void aBodyThatIsNeitherYamlNorJsonIsRefused() throws Exception {
        bench.api
                .perform(post("/api/v1/claims")
                        .contentType(MediaType.APPLICATION_PDF)
                        .content("%PDF"))
                .andExpect(Refusal.of(415, "must be JSON"));
        bench.api.perform(post("/api/v1/claims").contentType(YAML)).andExpect(Refusal.of(400, "The body is empty"));
        bench.api
                .perform(post("/api/v1/claims").contentType(YAML).content(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .andExpect(Refusal.of(400, "not UTF-8"));
    }

    @Test
    void everyMistakeComesWithItsLineAndColumn() throws Exception {
        when(bench.authoring.publish(anyLong(), any(), any())).thenThrow(mistakes());
        bench.api
                .perform(post("/api/v1/claims").contentType(YAML).content("kind: mostly"))
                .andExpect(Refusal.of(422, "The claim file has 2 mistakes"))
                .andExpect(jsonPath("$.mistakes", hasSize(2)))
                .andExpect(jsonPath("$.mistakes[0].field").value("kind"))
                .andExpect(jsonPath("$.mistakes[0].line").value(3))
                .andExpect(jsonPath("$.mistakes[0].column").value(7))
                .andExpect(jsonPath("$.mistakes[0].sentence").value("Write always or share."));
    }

    @Test
    void aCheckListsMistakesAndStoresNothing() throws Exception {
        when(bench.authoring.check(7, "kind: mostly")).thenThrow(mistakes());
        bench.api
                .perform(post("/api/v1/claims?check=true").contentType(YAML).content("kind: mostly"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.publishable").value(false))
                .andExpect(jsonPath("$.mistakes", hasSize(2)))
                .andExpect(jsonPath("$.version").isEmpty());
        verify(bench.authoring).check(7, "kind: mostly");
        org.mockito.Mockito.verifyNoMoreInteractions(bench.authoring);
    }

    @Test
    void aCheckOfARightClaimShowsItsScopeAndWhatWouldBeRun() throws Exception {
        String yaml = Files.readString(Path.of("db/claims/equal-numbers-first-is-copied.yaml"));
        Families families = Families.standard();
        CompiledClaim claim = CompiledClaim.of(ClaimReader.read(yaml, families), families);
        ClaimPreview preview = ClaimPreview.of(yaml, claim, families, Optional.empty(), RandomGenerator.getDefault());
        when(bench.authoring.check(7, yaml)).thenReturn(new Authoring.Checked(preview, "It ships."));
        bench.api
                .perform(post("/api/v1/claims?check=true").contentType(YAML).content(yaml))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.publishable").value(false))
                .andExpect(jsonPath("$.refusal").value("It ships."))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.scope.drawn").value(2000))
                .andExpect(jsonPath("$.scope.inside").isNotEmpty())
                .andExpect(jsonPath("$.tasks").isNotEmpty());
    }

    @Test
    void whatAnAuthorMayNotDoIsSaidWithTheRightStatus() throws Exception {
        refuse(new RefusedException(About.PERMISSION, "Publishing needs the role Author."));
        bench.api
                .perform(json("{\"yaml\": \"a\"}").principal(() -> "Ada"))
                .andExpect(Refusal.of(403, "needs the role Author"));
        refuse(new RefusedException(About.TEXT, "Version 1 says the same already."));
        bench.api.perform(json("{\"yaml\": \"a\"}")).andExpect(Refusal.of(422, "says the same"));
        when(bench.person.get()).thenReturn(Optional.empty());
        bench.api.perform(json("{\"yaml\": \"a\"}")).andExpect(Refusal.of(401, "personal access token"));
        bench.api.perform(delete("/api/v1/claims/one-idea")).andExpect(Refusal.of(401, "personal access token"));
    }

    @Test
    void aClaimIsWithdrawnWithAReason() throws Exception {
        bench.api
                .perform(delete("/api/v1/claims/one-idea")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"why\": \"Copied wrongly.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page").value("/claims/one-idea"));
        verify(bench.authoring).withdraw(7, "one-idea", "Copied wrongly.");
        doThrow(new RefusedException(About.TEXT, "Say why."))
                .when(bench.authoring)
                .withdraw(7, "one-idea", "");
        bench.api.perform(delete("/api/v1/claims/one-idea")).andExpect(Refusal.of(422, "Say why."));
        bench.api.perform(delete("/api/v1/claims/nowhere")).andExpect(Refusal.of(404, "no claim"));
    }

    @ParameterizedTest
    @CsvSource({"''", "?version=1", "/versions", "/versions/2/diff"})
    void machinesAreToldThatAClaimIsGoneAndWhy(String address) throws Exception {
        when(bench.publishing.withdrawal("one-idea"))
                .thenReturn(Optional.of(new Publishing.Withdrawal(7L, "Copied wrongly.", Toy.NOON)));
        bench.api
                .perform(get("/api/v1/claims/one-idea" + address))
                .andExpect(Refusal.of(410, "withdrawn on 1 March 2026. The reason given: “Copied wrongly.”"));
        for (String action : List.of("try", "runs")) {
            bench.api.perform(post("/api/v1/claims/one-idea/" + action)).andExpect(Refusal.of(410, "withdrawn"));
        }
        bench.api.perform(delete("/api/v1/claims/one-idea")).andExpect(Refusal.of(410, "withdrawn"));
    }

    @Test
    void versionsSayWhyTheyCameAndWhatTheyChanged() throws Exception {
        when(bench.claims.find("one-idea", 1)).thenReturn(Optional.of(Toy.unexamined()));
        when(bench.claims.find("one-idea", 2)).thenReturn(Optional.of(Toy.examined()));
        when(bench.publishing.change(Toy.VERSION_ID))
                .thenReturn(Optional.of(
                        new Publishing.Change(7, Publishing.Kind.NARROWS, "It broke.", List.of(17L), Toy.NOON)));
        bench.api
                .perform(get("/api/v1/claims/one-idea/versions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions", hasSize(2)))
                .andExpect(jsonPath("$.versions[1].change").value("narrows"))
                .andExpect(jsonPath("$.versions[1].why").value("It broke."))
                .andExpect(jsonPath("$.versions[1].answers[0]").value(17));
        bench.api
                .perform(get("/api/v1/claims/one-idea/versions/2/diff"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.parts", hasSize(0)))
                .andExpect(jsonPath("$.scope").isEmpty());
        bench.api.perform(get("/api/v1/claims/one-idea/versions/1/diff")).andExpect(Refusal.of(404, "is the first"));
        bench.api.perform(get("/api/v1/claims/one-idea/versions/9/diff")).andExpect(Refusal.of(404, "no version 9"));
        bench.api
                .perform(get("/api/v1/claims/one-idea/versions/x/diff"))
                .andExpect(Refusal.of(400, "must be a whole number"));
    }

    private void refuse(RefusedException refusal) {
        org.mockito.Mockito.reset(bench.authoring);
        when(bench.authoring.publish(anyLong(), any(), any())).thenThrow(refusal);
    }

    private static ClaimFormatException mistakes() {
        return new ClaimFormatException(List.of(
                new ClaimFormatException.Problem("kind", 3, 7, "Write always or share."),
                new ClaimFormatException.Problem("", 0, 0, "More.")));
    }
}
