package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.EvalUploads;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.support.SampleLog;

class EvalsApiTest {

    private static final String SHA = "ab".repeat(32);

    private final ApiBench bench = new ApiBench();

    @TempDir
    Path folder;

    @BeforeEach
    void anEvalAndSomebodyWithAToken() throws IOException {
        when(bench.person.get()).thenReturn(Optional.of(new SignedIn(7, "Ada", Role.AUTHOR, 0, null)));
        when(bench.imports.longest()).thenReturn(10L);
        when(bench.evals.find(17)).thenReturn(Optional.of(log(null)));
        when(bench.uploads.begin()).thenAnswer(call -> upload(folder.resolve("upload")));
    }

    private static DepositedLog log(DepositedLog.@Nullable Withdrawn withdrawn) {
        var figure = new DepositedLog.Figure(
                "choice", 1, 1, 0, false, 0, 0.5, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return SampleLog.deposited(
                SHA, "log.eval", 1, List.of(figure), List.of(new LeftOut("a.txt", "No log uses it.", 1)), withdrawn);
    }

    private static NumberedSample sample() {
        var input = new LogSample.Input("Why?", null, List.of(), List.of("So"));
        var score = new LogSample.Score("choice", 1.0, "C", true, "So", null);
        return new NumberedSample(
                3,
                new LogSample("q3", 1, input, List.of("So."), List.of(), List.of(score), null, null, null, Map.of()));
    }

    private static EvalUploads.Upload upload(Path file) {
        return new EvalUploads.Upload() {
            @Override
            public Path file() {
                return file;
            }

            @Override
            public void close() {
                file.toFile().delete();
            }
        };
    }

    private static MockHttpServletRequestBuilder send(String query, String body) {
        return post("/api/v1/evals" + query)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body);
    }

    @Test
    void aFileIsTakenWithWhatItsBringerSaysAndNothingStaysOfTheUpload() throws Exception {
        when(bench.imports.take(anyLong(), any(), any(), any(), any())).thenAnswer(call -> {
            assertThat(Files.readString(call.<Path>getArgument(1))).isEqualTo("1234567890");
            return new ImportedFile(SHA, "log.eval", 10, false, List.of(log(null)), List.of());
        });
        bench.api
                .perform(send(
                        "?name=log.eval&ranBy=Us&relation=third_party&licence=CC0&source=https://a.b", "1234567890"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/evals/17"))
                .andExpect(jsonPath("$.sha256").value(SHA))
                .andExpect(jsonPath("$.evals[0].links.page").value("/evals/17"));
        var said = new Said("Us", EvalLog.Relation.THIRD_PARTY, "CC0", "https://a.b");
        verify(bench.imports).take(eq(7L), any(), eq("log.eval"), eq(said), any());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsHereAlreadyIsAnsweredAsKnown() throws Exception {
        when(bench.imports.take(anyLong(), any(), any(), any(), any()))
                .thenReturn(new ImportedFile(SHA, "log.eval", 10, true, List.of(log(null)), List.of()));
        bench.api
                .perform(send("?name=log.eval", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(true));
    }

    @Test
    void whatIsTooLargeOrBrokenOrAFormIsRefusedWithASentenceAndNothingStays() throws Exception {
        bench.api.perform(send("?name=a", "12345678901")).andExpect(Refusal.of(413, "the most that is taken"));
        bench.api.perform(send("", "1")).andExpect(Refusal.of(400, "Say the file's name"));
        bench.api.perform(send("?name=a&relation=friend", "1")).andExpect(Refusal.of(400, "must be one of"));
        bench.api
                .perform(post("/api/v1/evals?name=a")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("a=b"))
                .andExpect(Refusal.of(415, "as the body"));
        when(bench.imports.take(anyLong(), any(), any(), any(), any()))
                .thenThrow(new LogTroubleException("It is no eval log."));
        bench.api.perform(send("?name=a", "1")).andExpect(Refusal.of(422, "It is no eval log."));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsReadOfTheFileOfSomebodyWhoMayNotBringOne() throws Exception {
        when(bench.person.requireRole(eq(Role.AUTHOR), any()))
                .thenThrow(new RefusedException(About.PERMISSION, "Only an author can."));
        bench.api.perform(send("?name=a", "1").principal(() -> "Ada")).andExpect(Refusal.of(403, "Only an author"));
        when(bench.person.get()).thenReturn(Optional.empty());
        bench.api.perform(send("?name=a", "1")).andExpect(Refusal.of(401, "personal access token"));
        verifyNoInteractions(bench.uploads);
    }

    @Test
    void evalsAreSearchedByWordsModelTaskSourceFormatAndDay() throws Exception {
        when(bench.evals.search(any())).thenReturn(new EvalCatalogue.Page<>(List.of(log(null)), 1, 1, 1));
        bench.api
                .perform(get("/api/v1/evals?text=arc&model=m&task=t&source=s&format=inspect&from=2026-01-01&page=0"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.evals[0].figures[0].mean").value(0.5))
                .andExpect(jsonPath("$.evals[0].figures[0].low").isEmpty());
        verify(bench.evals)
                .search(new EvalCatalogue.Search(
                        "arc", "m", "t", "s", LogFormat.INSPECT, java.time.LocalDate.of(2026, 1, 1), null, 1));
        bench.api
                .perform(get("/api/v1/evals?page=1"))
                .andExpect(jsonPath("$.evals", hasSize(0)))
                .andExpect(jsonPath("$.pages").value(1));
        bench.api.perform(get("/api/v1/evals?format=csv")).andExpect(Refusal.of(400, "must be one of"));
        bench.api.perform(get("/api/v1/evals?from=today")).andExpect(Refusal.of(400, "a day such as"));
        bench.api.perform(get("/api/v1/evals?page=-1")).andExpect(Refusal.of(400, "numbered from 0"));
    }

    @Test
    void samplesAreReadOneByOneAndByPage() throws Exception {
        when(bench.evals.samples(anyLong(), any())).thenReturn(new EvalCatalogue.Page<>(List.of(sample()), 2, 2, 21));
        bench.api
                .perform(get("/api/v1/evals/17/samples?only=wrong&order=lowest_first&scorer=choice&page=1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.samples[0].number").value(3))
                .andExpect(jsonPath("$.samples[0].question").value("Why?"))
                .andExpect(jsonPath("$.samples[0].scores[0].value").value(1.0));
        verify(bench.evals)
                .samples(
                        17,
                        new SampleSearch(null, "choice", SampleSearch.Only.WRONG, SampleSearch.Order.LOWEST_FIRST, 2));
        when(bench.evals.sample(17, 3)).thenReturn(Optional.of(sample()));
        bench.api
                .perform(get("/api/v1/evals/17/samples/3"))
                .andExpect(jsonPath("$.id").value("q3"));
        bench.api.perform(get("/api/v1/evals/17/samples/4")).andExpect(Refusal.of(404, "no sample 4"));
        bench.api.perform(get("/api/v1/evals/18")).andExpect(Refusal.of(404, "no eval 18"));
    }

    @Test
    void machinesAreToldThatAnEvalIsGoneAndWhy() throws Exception {
        when(bench.evals.find(17))
                .thenReturn(Optional.of(
                        log(new DepositedLog.Withdrawn("It names people.", Instant.parse("2026-11-24T13:00:00Z")))));
        for (String address : List.of("", "/samples", "/samples/3")) {
            bench.api
                    .perform(get("/api/v1/evals/17" + address))
                    .andExpect(Refusal.of(410, "withdrawn on 24 November 2026. The reason given: “It names people.”"));
        }
        bench.api.perform(post("/api/v1/evals/17/withdrawal")).andExpect(Refusal.of(410, "withdrawn"));
    }

    @Test
    void anEvalIsWithdrawnWithAReason() throws Exception {
        bench.api
                .perform(post("/api/v1/evals/17/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"why\": \"It names people.\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page").value("/evals/17"));
        verify(bench.imports).withdraw(7, 17, "It names people.");
    }
}
