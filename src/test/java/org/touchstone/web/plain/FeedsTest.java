package org.touchstone.web.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.touchstone.critiques.CritiqueClaims;
import org.touchstone.critiques.Happening;
import org.touchstone.notices.NoticeHouse;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.support.TestDatabase;
import org.touchstone.web.Release;

/** Feeds and the link that ends letters, through the guards that stand before them. */
@SpringJUnitWebConfig(FeedsTest.House.class)
@TestPropertySource(properties = "touchstone.base-url=https://touchstone.example/")
class FeedsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @EnableWebMvc
    @EnableWebSecurity
    @ComponentScan(
            basePackages = {"org.touchstone.critiques", "org.touchstone.claims.store", "org.touchstone.web.security"})
    @ImportAutoConfiguration({
        SpringBootAutoConfiguration.class,
        SpringSecurityAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import({NoticeHouse.class, FeedController.class, UnsubscribeController.class, Release.class})
    static class House {}

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private MockMvc mvc;
    private Account ada;
    private String slug;
    private long version;

    @BeforeEach
    void aClaimWithACritique() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        int number = NUMBER.incrementAndGet();
        slug = "fed-" + number;
        version = CritiqueClaims.publish(database.asOwner(), slug, 1);
        ada = accounts.register("Ada O'Neil " + number, "four plain words here", null);
        jdbc.sql("insert into standing (claim_version_id, word, held, tried, words, strength, at) values"
                        + " (?, 'HELD', 1, 2, 'Counted.', '{\"level\":null,\"start\":\"x\",\"steps\":[]}', now())")
                .param(version)
                .update();
        jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, created_at)"
                        + " values (?, ?, 'UNCLEAR', 'Words', now())")
                .params(version, ada.id())
                .update();
    }

    private String path(String feed) {
        return feed.replace("SLUG", slug).replace("NAME", ada.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/standings.atom", "/claims/SLUG/feed.atom", "/people/NAME/feed.atom"})
    void everyFeedIsValidNeedsNoSessionAndIsKeptUntilItChanges(String feed) throws Exception {
        var answer = mvc.perform(get(path(feed)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("application/atom+xml")))
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")))
                .andExpect(header().exists("Last-Modified"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        var atom = Atom.valid(answer.getResponse().getContentAsString());
        assertThat(atom.entries()).isNotEmpty();
        assertThat(atom.link("self")).startsWith("https://touchstone.example/").endsWith(".atom");

        var tag = answer.getResponse().getHeader("ETag");
        mvc.perform(get(path(feed)).header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void whatIsHiddenLeavesTheFeedAlsoForReadersWhoKeptIt() throws Exception {
        var path = "/claims/" + slug + "/feed.atom";
        var before = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(before.getContentAsString()).contains("Unclear, about version 1");
        jdbc.sql("update critique set hidden_at = now(), hidden_reason = 'x' where claim_version_id = ?")
                .param(version)
                .update();
        var after = mvc.perform(get(path).header("If-None-Match", String.valueOf(before.getHeader("ETag"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(after.getContentAsString()).doesNotContain("Unclear, about version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/no-such-claim/feed.atom", "/people/nobody/feed.atom"})
    void aFeedOfNothingIsNotThere(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void titlesThatXmlCannotCarryBreakNoFeed() throws Exception {
        var feed = new AtomFeed(
                "https://touchstone.example",
                "/feed.atom",
                "/",
                "T",
                "Touchstone",
                Instant.EPOCH,
                List.of(new Happening(
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        "]]> <script>&amp;\u0000\u0008\uFFFE 𝕏",
                        "a\uD800b<",
                        "/claims/x")));
        var entry = Atom.valid(feed.xml()).entries().getFirst();
        assertThat(Atom.text(entry, "title")).isEqualTo("ab<");
        assertThat(Atom.text(entry, "summary")).isEqualTo("]]> <script>&amp; 𝕏");
    }

    private String key() {
        return jdbc.sql("select unsubscribe_key from account where id = ?")
                .param(ada.id())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String digest() {
        return jdbc.sql("select digest from account where id = ?")
                .param(ada.id())
                .query(String.class)
                .single();
    }

    @Test
    void openingTheLinkInALetterChangesNothingAndItsButtonEndsTheLetters() throws Exception {
        mvc.perform(get("/unsubscribe/" + key()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("<form method=\"post\">")));
        assertThat(digest()).isEqualTo("DAILY");

        mvc.perform(post("/unsubscribe/" + key()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No more letters")));
        assertThat(digest()).isEqualTo("OFF");
    }

    @Test
    void aMailProgramMayPressItWithoutCookiesTokensOrAnAccount() throws Exception {
        mvc.perform(post("/unsubscribe/" + key())
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click")
                        .session(new MockHttpSession()))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(digest()).isEqualTo("OFF");
    }

    @Test
    void tryingKeysIsLimited() throws Exception {
        int refused = 0;
        for (int i = 0; i < 60 && refused == 0; i++) {
            int answer = mvc.perform(post("/unsubscribe/" + UUID.randomUUID()).with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).isIn(404, 429);
            refused += answer == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        assertThat(digest()).isEqualTo("DAILY");
    }
}
