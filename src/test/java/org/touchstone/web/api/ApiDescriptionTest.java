package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesRegex;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rung;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.claims.Models;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.ModerationLog;
import org.touchstone.critiques.Rule;
import org.touchstone.critiques.Stance;
import org.touchstone.critiques.Submissions;
import org.touchstone.critiques.Votes;
import org.touchstone.engine.Families;
import org.touchstone.engine.Setting;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalUploads;
import org.touchstone.notices.Follows;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.people.Accounts;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Pseudonyms;
import org.touchstone.people.RateLimits;
import org.touchstone.people.ReaderGroup;
import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.security.VisitorOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = ApiDescriptionTest.ApiOnly.class,
        args = "--spring.datasource.url=jdbc:postgresql://localhost:1/none")
class ApiDescriptionTest {

    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");

    @SpringBootConfiguration
    @ComponentScan(basePackageClasses = ApiDescription.class)
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SpringDocConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class
    })
    static class ApiOnly {
        @Bean
        Families families() {
            return new Families(List.of(new ToyFamily()));
        }
    }

    @MockitoBean
    private Claims claims;

    @MockitoBean
    private Models models;

    @MockitoBean
    private Publishing publishing;

    @MockitoBean
    private Authoring authoring;

    @MockitoBean
    private Runs runs;

    @MockitoBean
    private Sweeps sweeps;

    @MockitoBean
    private Critiques critiques;

    @MockitoBean
    private Votes votes;

    @MockitoBean
    private Accounts accounts;

    @MockitoBean
    private ModerationLog moderationLog;

    @MockitoBean
    private Counterexamples counterexamples;

    @MockitoBean
    private Submissions submissions;

    @MockitoBean
    private Follows follows;

    @MockitoBean
    private Notices notices;

    @MockitoBean
    private EvalCatalogue evals;

    @MockitoBean
    private EvalImports imports;

    @MockitoBean
    private EvalUploads uploads;

    @MockitoBean
    private CurrentPerson current;

    @MockitoBean
    private RateLimits limits;

    @MockitoBean
    private VisitorOf visitorOf;

    @MockitoBean
    private Pseudonyms pseudonyms;

    @Autowired
    private WebApplicationContext context;

    private MockMvc api;

    @BeforeEach
    void open() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .addFilter(new ShallowEtagHeaderFilter(), "/api/v1/*")
                .build();
    }

    @Test
    void everyAddressIsDescribedAndNothingElse() throws Exception {
        var paths = description().get("paths");
        var described = new TreeSet<String>();
        paths.properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "get /api/v1/claims",
                        "post /api/v1/claims",
                        "get /api/v1/claims/{slug}",
                        "delete /api/v1/claims/{slug}",
                        "get /api/v1/claims/{slug}/versions",
                        "get /api/v1/claims/{slug}/versions/{number}/diff",
                        "post /api/v1/claims/{slug}/try",
                        "get /api/v1/claims/{slug}/counterexamples",
                        "post /api/v1/claims/{slug}/counterexamples",
                        "post /api/v1/claims/{slug}/runs",
                        "get /api/v1/claims/{slug}/critiques",
                        "post /api/v1/claims/{slug}/critiques",
                        "get /api/v1/claims/{slug}/annotations",
                        "put /api/v1/claims/{slug}/follow",
                        "delete /api/v1/claims/{slug}/follow",
                        "get /api/v1/me/follows",
                        "get /api/v1/me/notices",
                        "put /api/v1/me/notices/read",
                        "get /api/v1/critiques/{id}",
                        "delete /api/v1/critiques/{id}",
                        "post /api/v1/critiques/{id}/replies",
                        "put /api/v1/critiques/{id}/vote",
                        "delete /api/v1/critiques/{id}/vote",
                        "put /api/v1/critiques/{id}/changed-mind",
                        "delete /api/v1/critiques/{id}/changed-mind",
                        "get /api/v1/runs",
                        "get /api/v1/runs/{id}",
                        "post /api/v1/runs/{id}/cancel",
                        "get /api/v1/evals",
                        "post /api/v1/evals",
                        "get /api/v1/evals/{id}",
                        "get /api/v1/evals/{id}/samples",
                        "get /api/v1/evals/{id}/samples/{number}",
                        "post /api/v1/evals/{id}/withdrawal",
                        "get /api/v1/models",
                        "get /api/v1/moderation-log",
                        "get /api/v1/models/{family}/sweeps",
                        "post /api/v1/models/{family}/sweeps/{sweep}",
                        "get /api/v1/sweeps/{id}",
                        "post /api/v1/sweeps/{id}/cancel");
    }

    @Test
    void theDescriptionSaysWhatItIsAndUnderWhichLicence() throws Exception {
        var description = description();
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.at("/info/title").asString()).isEqualTo("Touchstone");
        assertThat(description.at("/info/version").asString()).isNotBlank();
        assertThat(description.at("/info/license/name").asString()).isEqualTo("Apache-2.0");
    }

    @Test
    void generatedClientsFindEveryReferenceParameterAndResponse() throws Exception {
        var description = description();
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
        var names = new TreeSet<String>();
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                assertOperation(path.getKey(), operation.getValue());
                assertThat(names.add(operation.getValue().get("operationId").asString()))
                        .as("operationId used once")
                        .isTrue();
            }
        }
    }

    private static void assertOperation(String path, JsonNode operation) {
        assertThat(operation.get("summary").asString()).as(path).isNotBlank();
        var parameters = new TreeSet<String>();
        for (var parameter : operation.path("parameters")) {
            assertThat(parameter.has("schema")).as(path).isTrue();
            if (parameter.get("in").asString().equals("path")) {
                assertThat(parameter.get("required").asBoolean()).as(path).isTrue();
                parameters.add(parameter.get("name").asString());
            }
        }
        assertThat(parameters)
                .as(path)
                .isEqualTo(IN_PATH.matcher(path)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (var response : operation.get("responses").properties()) {
            assertThat(response.getValue().get("description").asString())
                    .as(path)
                    .isNotBlank();
            boolean refused = response.getKey().compareTo("400") >= 0;
            assertThat(response.getValue().get("content").propertyNames())
                    .as("%s %s", path, response.getKey())
                    .containsExactly(
                            refused
                                    ? "application/problem+json"
                                    : path.endsWith("/annotations") ? "application/ld+json" : "application/json");
        }
    }

    @Test
    void everyErrorThatCanBeExpectedIsDescribed() throws Exception {
        var paths = description().get("paths");
        assertThat(codes(paths, "/api/v1/claims/{slug}", "get")).containsExactly("200", "400", "404", "410", "503");
        assertThat(codes(paths, "/api/v1/claims", "post"))
                .containsExactly("200", "201", "400", "401", "403", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}", "delete"))
                .containsExactly("200", "400", "401", "403", "404", "410", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}/critiques", "post"))
                .containsExactly("201", "400", "401", "404", "410", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/critiques/{id}/vote", "put"))
                .containsExactly("200", "400", "401", "403", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}/follow", "put"))
                .containsExactly("200", "401", "404", "413", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/me/notices", "get")).containsExactly("200", "400", "401", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}/try", "post"))
                .containsExactly("200", "400", "404", "409", "410", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}/runs", "post"))
                .containsExactly("200", "202", "400", "404", "410", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/claims/{slug}/counterexamples", "post"))
                .containsExactly("201", "400", "401", "404", "410", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/evals", "post"))
                .containsExactly("200", "201", "400", "401", "403", "413", "415", "422", "429", "503");
        assertThat(codes(paths, "/api/v1/evals/{id}/samples", "get"))
                .containsExactly("200", "400", "404", "410", "503");
        assertThat(codes(paths, "/api/v1/runs/{id}/cancel", "post"))
                .containsExactly("200", "403", "404", "409", "413", "429", "503");
        assertThat(codes(paths, "/api/v1/models/{family}/sweeps/{sweep}", "post"))
                .containsExactly("200", "202", "400", "404", "413", "415", "429", "503");
        assertThat(codes(paths, "/api/v1/sweeps/{id}/cancel", "post"))
                .containsExactly("200", "403", "404", "409", "413", "429", "503");
        assertThat(paths.at("/~1api~1v1~1claims~1{slug}~1runs/post/responses/202/headers/Location")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void bodiesToSendAreDescribed() throws Exception {
        var schemas = description().at("/components/schemas");
        assertThat(schemas.at("/TryRequest/properties").propertyNames()).containsExactly("input");
        assertThat(schemas.at("/Publication/properties").propertyNames())
                .containsExactlyInAnyOrder("yaml", "after", "change", "why", "answers");
        assertThat(schemas.at("/Withdrawal/properties").propertyNames()).containsExactly("why");
        assertThat(schemas.at("/CounterexampleRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("input", "words", "interests", "key");
        assertThat(schemas.at("/NewCritique/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(GivenCritique.CritiqueRequest.FIELDS);
        assertThat(schemas.at("/NewReply/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(GivenCritique.ReplyRequest.FIELDS);
        assertThat(schemas.at("/Vote/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(GivenCritique.VoteRequest.FIELDS);
        assertThat(schemas.at("/NoticesRead/properties").propertyNames()).containsExactly("upTo");
        assertThat(schemas.at("/RunRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("seed", "settings", "again");
        assertThat(schemas.at("/SweepRequest/properties").propertyNames()).containsExactlyInAnyOrder("seed", "again");
    }

    @Test
    void everyFixedWordIsDescribedAsTheProgramWritesIt() throws Exception {
        var schemas = description().at("/components/schemas");
        assertThat(words(schemas, "Standing", "word")).isEqualTo(lower(Standing.Word.values()));
        assertThat(words(schemas, "Finding", "part")).isEqualTo(lower(Part.values()));
        assertThat(words(schemas, "Finding", "rung")).isEqualTo(lower(Rung.values()));
        assertThat(words(schemas, "Finding", "outcome")).isEqualTo(lower(Outcome.values()));
        assertThat(words(schemas, "Counterexample", "part")).isEqualTo(lower(Part.values()));
        assertThat(words(schemas, "Submission", "outcome")).isEqualTo(lower(Counterexamples.Outcome.values()));
        assertThat(words(schemas, "Replay", "outcome")).isEqualTo(lower(Counterexamples.Replay.values()));
        assertThat(words(schemas, "Box", "kind")).isEqualTo(lower(BoxKind.values()));
        assertThat(words(schemas, "Setting", "kind")).isEqualTo(lower(Setting.Kind.values()));
        assertThat(words(schemas, "Critique", "kind")).isEqualTo(lower(CritiqueKind.values()));
        assertThat(words(schemas, "Critique", "state")).isEqualTo(lower(Critique.State.values()));
        assertThat(words(schemas, "Critique", "stance")).isEqualTo(lower(Stance.values()));
        assertThat(words(schemas, "About", "kind")).isEqualTo(lower(Anchor.Kind.values()));
        assertThat(words(schemas, "ServerCheck", "outcome")).isEqualTo(lower(Counterexamples.Outcome.values()));
        assertThat(words(schemas, "NewCritique", "kind"))
                .isEqualTo(lower(CritiqueKind.written().toArray(CritiqueKind[]::new)));
        assertThat(words(schemas, "NewReply", "stance")).isEqualTo(lower(Stance.values()));
        assertThat(words(schemas, "Vote", "readAs")).isEqualTo(lower(ReaderGroup.values()));
        assertThat(words(schemas, "Notice", "kind")).isEqualTo(lower(Notice.Kind.values()));
        assertThat(words(schemas, "ModerationEntry", "action")).isEqualTo(lower(ModerationLog.Action.values()));
        assertThat(words(schemas, "ModerationEntry", "rule")).isEqualTo(lower(Rule.values()));
        for (String sweep : List.of("Sweep", "SweepItem")) {
            assertThat(words(schemas, sweep, "state")).isEqualTo(lower(RunState.values()));
        }
        for (String run : List.of("Run", "RunItem")) {
            assertThat(words(schemas, run, "state")).isEqualTo(lower(RunState.values()));
            assertThat(words(schemas, run, "kind")).isEqualTo(lower(RunKind.values()));
        }
    }

    @Test
    void anUnknownAddressIsAnsweredInJsonNotWithAPage() throws Exception {
        api.perform(get("/api/v1/nothing")).andExpect(Refusal.of(404, "There is nothing at /api/v1/nothing."));
        api.perform(post("/api/v2/claims")).andExpect(Refusal.of(404, "/api/v1/openapi.json describes every address"));
    }

    @Test
    void aMethodThatIsNotOfferedIsAnsweredWithThoseThatAre() throws Exception {
        api.perform(delete("/api/v1/claims"))
                .andExpect(Refusal.of(405, "DELETE cannot be used at this address; GET, POST can."))
                .andExpect(header().string("Allow", "GET, POST"));
        api.perform(get("/api/v1/claims/one-idea/try"))
                .andExpect(Refusal.of(405, "POST can"))
                .andExpect(header().string("Allow", "POST"));
    }

    @Test
    void aBodyIsReadWithTheProgramsOwnConverters() throws Exception {
        when(claims.summary("one-idea")).thenReturn(Optional.of(Toy.summary()));
        api.perform(post("/api/v1/claims/one-idea/try").content("{\"inputs\": {}}"))
                .andExpect(Refusal.of(400, "unknown field \"inputs\""));
    }

    @Test
    void aListThatDidNotChangeIsNotSentAgain() throws Exception {
        when(claims.search(any())).thenReturn(new ClaimPage(List.of(Toy.summary()), 1, 0, 100));
        var tag = api.perform(get("/api/v1/claims"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claims[0].examinedAt").value(matchesRegex("2026-03-01T12:00:00Z")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(tag).isNotBlank();
        api.perform(get("/api/v1/claims").header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified());
    }

    private JsonNode description() throws Exception {
        var answer = api.perform(get("/api/v1/openapi.json")).andExpect(status().isOk());
        return JsonMapper.shared().readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static Set<String> codes(JsonNode paths, String path, String method) {
        return new TreeSet<>(paths.get(path).get(method).get("responses").propertyNames());
    }

    private static Set<String> words(JsonNode schemas, String schema, String field) {
        var words = new TreeSet<String>();
        for (var word : schemas.get(schema).get("properties").get(field).path("enum")) {
            words.add(word.asString());
        }
        return words;
    }

    private static Set<String> lower(Enum<?>[] values) {
        return new TreeSet<>(Arrays.stream(values).map(Numbers::lower).toList());
    }
}
