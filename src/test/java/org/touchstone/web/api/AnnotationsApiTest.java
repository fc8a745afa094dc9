package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.CritiqueKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What https://www.w3.org/TR/annotation-model/ asks of annotations, collections and pages. */
class AnnotationsApiTest {

    private static final String ADDRESS = "/api/v1/claims/one-idea/annotations";
    private static final Set<String> MOTIVATIONS = Set.of(
            "assessing",
            "bookmarking",
            "classifying",
            "commenting",
            "describing",
            "editing",
            "highlighting",
            "identifying",
            "linking",
            "moderating",
            "questioning",
            "replying",
            "tagging");

    private final ApiBench bench = new ApiBench();

    private JsonNode read(String address) throws Exception {
        var answer = bench.api
                .perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/ld+json"))
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private JsonNode page() throws Exception {
        when(bench.claims.version(Toy.VERSION_ID)).thenReturn(Optional.of(Toy.version()));
        when(bench.critiques.countShown("one-idea")).thenReturn(4L);
        when(bench.critiques.shown("one-idea", 0, 100))
                .thenReturn(List.of(
                        Said.critique(
                                17,
                                CritiqueKind.WRONG_SCOPE,
                                new Anchor(Anchor.Kind.PASSAGE, "scope", "one is on", "Where ", ""),
                                null),
                        Said.critique(18, CritiqueKind.REPLY, Anchor.CLAIM, 17L),
                        Said.critique(
                                19,
                                CritiqueKind.QUESTION,
                                new Anchor(Anchor.Kind.EVAL, "e1", "Largest Is it the largest?", "", ""),
                                null),
                        Said.critique(20, CritiqueKind.COMMENT, Anchor.CLAIM, null)));
        return read(ADDRESS + "?page=0");
    }

    @Test
    void everyAnnotationHasWhatTheModelRequires() throws Exception {
        var page = page();
        assertThat(page.get("items")).hasSize(4);
        for (JsonNode annotation : page.get("items")) {
            assertThat(URI.create(annotation.get("id").asString()).isAbsolute()).isTrue();
            assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
            assertThat(annotation.has("target")).isTrue();
            assertThat(MOTIVATIONS).contains(annotation.get("motivation").asString());
            assertThat(Instant.parse(annotation.get("created").asString())).isEqualTo(Toy.NOON);
            assertThat(annotation.get("creator").propertyNames()).containsExactlyInAnyOrder("type", "nickname");
            for (JsonNode body : annotation.get("body")) {
                assertThat(body.get("type").asString()).isEqualTo("TextualBody");
                assertThat(body.get("value").isString()).isTrue();
            }
            assertThat(annotation.get("body").get(0).get("format").asString()).isEqualTo("text/markdown");
        }
    }

    @Test
    void theClaimIsTheTargetItsVersionTheStateAndItsWordsTheSelector() throws Exception {
        var target = page().get("items").get(0).get("target");

        assertThat(target.get("type").asString()).isEqualTo("SpecificResource");
        assertThat(target.get("source").asString()).isEqualTo("https://touchstone.example/claims/one-idea");
        assertThat(target.at("/state/type").asString()).isEqualTo("TimeState");
        assertThat(Instant.parse(target.at("/state/sourceDate").asString())).isEqualTo(Toy.NOON);
        assertThat(target.at("/state/cached").asString()).isEqualTo("https://touchstone.example/brief/one-idea/2");
        assertThat(target.at("/selector/type").asString()).isEqualTo("TextQuoteSelector");
        assertThat(target.at("/selector/exact").asString()).isEqualTo("one is on");
        assertThat(target.at("/selector/prefix").asString()).isEqualTo("Where ");
    }

    @Test
    void repliesAnnotateWhatTheyAnswerAndKindsKeepTheirMotivation() throws Exception {
        var items = page().get("items");
        assertThat(items.get(0).get("motivation").asString()).isEqualTo("assessing");
        assertThat(items.get(1).get("motivation").asString()).isEqualTo("replying");
        assertThat(items.get(1).get("target").asString())
                .isEqualTo(items.get(0).get("id").asString());
        assertThat(items.get(2).get("motivation").asString()).isEqualTo("questioning");
        assertThat(items.get(2).at("/target/selector/refinedBy/exact").asString())
                .isEqualTo("Largest Is it the largest?");
        assertThat(items.get(3).get("motivation").asString()).isEqualTo("commenting");
        assertThat(items.get(3).get("target").has("selector")).isFalse();
    }

    @Test
    void collectionAndPagesLeadToEachOther() throws Exception {
        when(bench.critiques.countShown("one-idea")).thenReturn(250L);
        when(bench.critiques.shown("one-idea", 1, 100)).thenReturn(List.of());
        var collection = read(ADDRESS);
        assertThat(collection.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.get("type").asString()).isEqualTo("AnnotationCollection");
        assertThat(collection.get("total").asLong()).isEqualTo(250);
        assertThat(collection.get("first").asString()).endsWith(ADDRESS + "?page=0");
        assertThat(collection.get("last").asString()).endsWith("?page=2");

        var page = read(ADDRESS + "?page=1");
        assertThat(page.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.get("type").asString()).isEqualTo("AnnotationPage");
        assertThat(page.at("/partOf/id").asString())
                .isEqualTo(collection.get("id").asString());
        assertThat(page.get("startIndex").asLong()).isEqualTo(100);
        assertThat(page.get("prev").asString()).endsWith("?page=0");
        assertThat(page.get("next").asString()).endsWith("?page=2");
    }

    @Test
    void aClaimNobodyHasCriticisedHasAnEmptyCollection() throws Exception {
        when(bench.critiques.shown("one-idea", 0, 100)).thenReturn(List.of());
        assertThat(read(ADDRESS).get("total").asLong()).isZero();
        assertThat(read(ADDRESS + "?page=0").get("items")).isEmpty();
        bench.api.perform(get(ADDRESS + "?page=1")).andExpect(Refusal.of(404, "There is no page 1"));
        bench.api.perform(get(ADDRESS + "?page=-1")).andExpect(Refusal.of(404, "There is no page -1"));
        bench.api.perform(get("/api/v1/claims/none/annotations")).andExpect(Refusal.of(404, "There is no claim"));
    }
}
