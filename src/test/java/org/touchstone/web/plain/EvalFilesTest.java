package org.touchstone.web.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.LogSample;
import org.touchstone.storage.Json;
import org.touchstone.support.SampleLog;

/** Evals that others ran, taken away as files. */
class EvalFilesTest {

    private static final String SHA = "ab".repeat(32);

    private final EvalCatalogue catalogue = mock(EvalCatalogue.class);
    private final MockMvc site =
            MockMvcBuilders.standaloneSetup(new EvalFilesController(catalogue)).build();

    @BeforeEach
    void anEval() {
        when(catalogue.find(17)).thenReturn(Optional.of(log(null)));
        doAnswer(call -> {
                    call.<Consumer<NumberedSample>>getArgument(1).accept(sample(1, "=HYPERLINK(\"http://a.b\")", 1.0));
                    call.<Consumer<NumberedSample>>getArgument(1).accept(sample(2, "Say \"yes\",\nthen go.", null));
                    return null;
                })
                .when(catalogue)
                .each(eq(17L), any());
    }

    private static DepositedLog log(DepositedLog.@Nullable Withdrawn withdrawn) {
        return SampleLog.deposited(SHA, "a \"log\".html", 2, List.of(), List.of(), withdrawn);
    }

    private static NumberedSample sample(int number, String question, @Nullable Double value) {
        var input = new LogSample.Input(question, null, List.of(), List.of("So"));
        List<LogSample.Score> scores =
                value == null ? List.of() : List.of(new LogSample.Score("choice", value, "C", true, "So", null));
        return new NumberedSample(
                number,
                new LogSample("q" + number, 1, input, List.of("So."), List.of(), scores, null, null, null, Map.of()));
    }

    @Test
    void theFileComesByteForByteAndNoBrowserRunsIt() throws Exception {
        var bytes = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        when(catalogue.write(eq(SHA), any())).thenAnswer(call -> {
            call.<OutputStream>getArgument(1).write(bytes);
            return true;
        });
        site.perform(get("/evals/17/file"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().bytes(bytes));
    }

    @Test
    void everySampleIsALineAndNoCellIsAFormula() throws Exception {
        var csv = site.perform(get("/evals/17.csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("text/csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "number,id,epoch,question,choices,reference,answers,error,scorer,score,shown,correct,"
                                + "scored answer,explanation",
                        "1,\"q1\",1,\"'=HYPERLINK(\"\"http://a.b\"\")\",\"\",\"So\",\"So.\",,\"choice\",1.0,\"C\",true,\"So\",",
                        "2,\"q2\",1,\"Say \"\"yes\"\",\nthen go.\",\"\",\"So\",\"So.\",,,,,,,");
    }

    @Test
    void theRecordStatesTheChecksumOfTheSamplesThatAreTakenBesideIt() throws Exception {
        var samples = site.perform(get("/evals/17.eee.jsonl"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(samples.lines()).hasSize(1).first().asString().contains("\"sample_id\":\"q1\"");
        site.perform(get("/evals/17.eee.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.detailed_evaluation_results.checksum").value(Json.sha256(samples)))
                .andExpect(jsonPath("$.detailed_evaluation_results.total_rows").value(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evals/17/file", "/evals/17.csv", "/evals/17.eee.json", "/evals/17.eee.jsonl"})
    void whatWasWithdrawnIsGoneAndSaysWhy(String path) throws Exception {
        when(catalogue.find(17))
                .thenReturn(Optional.of(log(new DepositedLog.Withdrawn("It names people.", Instant.EPOCH))));
        site.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(containsString("It names people.")));
        site.perform(get(path.replace("17", "18"))).andExpect(status().isNotFound());
    }

    @Test
    void theFileOfAnotherEvalThatWasWithdrawnIsGoneToo() throws Exception {
        when(catalogue.write(any(), any())).thenReturn(false);
        when(catalogue.find(anyLong())).thenReturn(Optional.of(log(null)));
        site.perform(get("/evals/17/file"))
                .andExpect(status().isGone())
                .andExpect(header().doesNotExist("Content-Disposition"));
    }
}
