package org.touchstone.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.Limit;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.support.TestDatabase;

@SpringJUnitWebConfig(SecurityHouse.class)
@TestPropertySource(properties = "touchstone.trusted-proxies=10.0.0.0/8")
class SecurityTest {

    private static final String PASSWORD = "four plain words here";
    private static final String FLOW = "springServlet";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterRegistrationBean<ProxyFilter> proxyFilter;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessTokens tokens;

    @Autowired
    OwnAccount own;

    @Autowired
    Closing closing;

    @Autowired
    TestDatabase database;

    private MockMvc mvc;
    private String address;
    private @Nullable Account last;

    @BeforeEach
    void aNewVisitor() {
        var filter = Objects.requireNonNull(proxyFilter.getFilter());
        var servlets = (MockServletContext) Objects.requireNonNull(context.getServletContext());
        servlets.registerNamedDispatcher(FLOW, new MockRequestDispatcher(FLOW));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(filter)
                .apply(springSecurity())
                .build();
        address = "192.0.2." + NUMBER.incrementAndGet();
    }

    private RequestPostProcessor from(String remote) {
        return request -> {
            request.setRemoteAddr(remote);
            return request;
        };
    }

    private MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/sign-in").with(from(address)).param("username", name).param("password", password);
    }

    private Account somebody() {
        return accounts.register("Visitor " + NUMBER.incrementAndGet(), PASSWORD, null);
    }

    private RequestPostProcessor as(Role role) {
        var account = somebody();
        database.asOwner()
                .sql("update account set role = ? where id = ?")
                .params(role.name(), account.id())
                .update();
        var found = accounts.byId(account.id()).orElseThrow();
        last = found;
        return user(SignedIn.of(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/api/v1/page", "/brief/page", "/how-to-read", "/actuator/health"})
    void anyoneReadsWithoutAnAccount(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(""));
    }

    @Test
    void anAddressThatDoesNotExistIsNotAWallToSignInAt() throws Exception {
        mvc.perform(get("/no/such/page")).andExpect(forwardedUrl(FLOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/api/v1/page", "/brief/page", "/actuator/health"})
    void noPageCanBeFramedSniffedOrAskForTheCamera(String path) throws Exception {
        mvc.perform(get(path).secure(true))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
        mvc.perform(get(path)).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void onlyFlowsPagesMayRunInlineScripts() throws Exception {
        for (var path : new String[] {"/brief/page", "/how-to-read", "/api/v1/page"}) {
            mvc.perform(get(path))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    allOf(startsWith("default-src 'none'"), not(containsString("unsafe")))));
        }
        mvc.perform(get("/page"))
                .andExpect(header().string("Content-Security-Policy", containsString("'unsafe-eval'")));
    }

    @Test
    void aPlainPageMayBeCachedAndReadingDataOrPlainPagesSetsNoCookie() throws Exception {
        mvc.perform(get("/brief/page")).andExpect(header().doesNotExist("Cache-Control"));
        for (var path : new String[] {"/brief/page", "/api/v1/page"}) {
            mvc.perform(get(path))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(jsonPath("$.session").value(false));
        }
    }

    @Test
    void whoSignsInIsKnownUnderANewSessionAndReturnsWhereTheyWere() throws Exception {
        var account = somebody();
        var session = new MockHttpSession();
        session.setAttribute(SignIn.class.getName() + ".returnTo", "/claims/one?x=1");
        var before = session.getId();

        mvc.perform(signIn(account.name(), PASSWORD).session(session).with(csrf()))
                .andExpect(redirectedUrl("/claims/one?x=1"));

        assertThat(session.getId()).isNotEqualTo(before);
        mvc.perform(get("/page").session(session)).andExpect(jsonPath("$.name").value(account.name()));
    }

    @Test
    void whoHasJustRegisteredIsSignedInUnderANewSession() throws Exception {
        var account = somebody();
        var session = new MockHttpSession();
        var before = session.getId();
        var request = new MockHttpServletRequest();
        request.setSession(session);

        try {
            new SignIn(Clock.systemUTC()).now(account, request, new MockHttpServletResponse());
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(session.getId()).isNotEqualTo(before);
        mvc.perform(get("/page").session(session)).andExpect(jsonPath("$.name").value(account.name()));
    }

    @Test
    void theApiTakesNoCookieForAPerson() throws Exception {
        var account = somebody();
        var session = new MockHttpSession();
        mvc.perform(signIn(account.name(), PASSWORD).session(session).with(csrf()));

        mvc.perform(get("/api/v1/page").session(session))
                .andExpect(jsonPath("$.name").value(""));
    }

    private String token(Account account) {
        return PeopleHouse.as(account, () -> tokens.make(account.id(), "laptop", 7));
    }

    @Test
    void aTokenIsItsHolderInTheApiAndNowhereElse() throws Exception {
        var account = somebody();
        var bearer = "Bearer " + token(account);

        mvc.perform(get("/api/v1/page").header("Authorization", bearer))
                .andExpect(jsonPath("$.name").value(account.name()))
                .andExpect(jsonPath("$.session").value(false))
                .andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(get("/page").header("Authorization", bearer))
                .andExpect(jsonPath("$.name").value(""));
        mvc.perform(get("/api/v1/page").header("Authorization", "Basic " + token(account)))
                .andExpect(jsonPath("$.name").value(""));
    }

    @Test
    void aBadTokenIsRefusedWithASentenceAndNotTakenForNobody() throws Exception {
        var account = somebody();
        var revoked = token(account);
        PeopleHouse.as(
                account,
                () -> tokens.revoke(
                        account.id(), tokens.list(account.id()).getFirst().id()));
        var closed = somebody();
        var ofClosed = token(closed);
        PeopleHouse.as(closed, () -> closing.close(closed.id(), closed.name()));
        for (var bad : new String[] {"", "tst_", "tst_" + "A".repeat(43), "x".repeat(5_000), revoked, ofClosed}) {
            for (var request : List.of(get("/api/v1/page"), post("/api/v1/page"))) {
                mvc.perform(request.header("Authorization", "bearer " + bad).with(from(address)))
                        .andExpect(status().isUnauthorized())
                        .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                        .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
                        .andExpect(jsonPath("$.detail", containsString("wrong, expired or revoked")));
            }
        }
    }

    @Test
    void aTokenIsCountedByAccountAndNotByAddress() throws Exception {
        var bearer = "Bearer " + token(somebody());
        for (int i = 0; i < Limit.API_POST.times(); i++) {
            mvc.perform(post("/api/v1/page").header("Authorization", bearer).with(from("198.51.100." + i)))
                    .andExpect(status().isOk());
        }
        mvc.perform(post("/api/v1/page").header("Authorization", bearer).with(from(address)))
                .andExpect(status().isTooManyRequests());
        mvc.perform(post("/api/v1/page").with(from(address))).andExpect(status().isOk());
    }

    @Test
    void whatEndsTheSessionsOfAnAccountEndsThemOverHttpToo() throws Exception {
        var account = somebody();
        var here = new MockHttpSession();
        var there = new MockHttpSession();
        for (var session : List.of(here, there)) {
            mvc.perform(signIn(account.name(), PASSWORD).session(session).with(csrf()));
            mvc.perform(get("/page").session(session))
                    .andExpect(jsonPath("$.name").value(account.name()));
        }

        PeopleHouse.as(account, () -> own.signOutEverywhere(account.id()));

        for (var session : List.of(here, there)) {
            mvc.perform(get("/page").session(session))
                    .andExpect(jsonPath("$.name").value(""));
            assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
            assertThat(session.isInvalid()).as("the open page goes on").isFalse();
        }
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreSeesNoFigures() throws Exception {
        var chief = as(Role.ADMINISTRATOR);
        assertThat(mvc.perform(get("/actuator/prometheus").with(from(address)).with(chief))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        var person = Objects.requireNonNull(last);
        PeopleHouse.as(person, () -> own.signOutEverywhere(person.id()));

        mvc.perform(get("/actuator/prometheus").with(from(address)).with(chief)).andExpect(status().isUnauthorized());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() throws Exception {
        for (var name : new String[] {somebody().name(), "Nobody Here"}) {
            mvc.perform(signIn(name, "not the password").with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?error=credentials"));
        }
    }

    @Test
    void guessingIsSlowedDownAndTheRightPasswordWaitsToo() throws Exception {
        var account = somebody();
        for (int i = 0; i < Limit.SIGN_IN.times(); i++) {
            mvc.perform(signIn(account.name(), "guess number " + i).with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?error=credentials"));
        }
        mvc.perform(signIn(account.name(), PASSWORD).with(csrf()))
                .andExpect(redirectedUrlPattern("/sign-in?error=wait&seconds=*"));
        address = "198.51.100.1";
        mvc.perform(signIn(account.name(), PASSWORD).with(csrf())).andExpect(redirectedUrl("/"));
    }

    @Test
    void anotherSiteCannotSendFormsInAPersonsName() throws Exception {
        for (var site : new String[] {"cross-site", "same-site"}) {
            mvc.perform(signIn(somebody().name(), PASSWORD).header("Sec-Fetch-Site", site))
                    .andExpect(redirectedUrl("/sign-in"));
        }
        mvc.perform(post("/page").with(as(Role.READER))).andExpect(status().isForbidden());
        mvc.perform(post("/page").with(as(Role.READER)).with(csrf())).andExpect(status().isOk());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var account = somebody();
        var session = new MockHttpSession();
        mvc.perform(signIn(account.name(), PASSWORD).session(session).with(csrf()));

        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void figuresAreForThisMachineAndAdministratorsOnly() throws Exception {
        assertThat(statusOfMetrics("127.0.0.1", null, null)).isEqualTo(200);
        assertThat(statusOfMetrics("::1", null, null)).isEqualTo(200);
        assertThat(statusOfMetrics(address, null, null)).isEqualTo(401);
        // a proxy on this machine, known or not, is not this machine
        assertThat(statusOfMetrics("127.0.0.1", null, "127.0.0.1")).isEqualTo(401);
        assertThat(statusOfMetrics(address, Role.MODERATOR, null)).isEqualTo(403);
        assertThat(statusOfMetrics(address, Role.ADMINISTRATOR, null)).isEqualTo(200);
        mvc.perform(get("/actuator/env").with(as(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
    }

    private int statusOfMetrics(String remote, @Nullable Role role, @Nullable String forwardedFor) throws Exception {
        var request = get("/actuator/prometheus").with(from(remote));
        if (role != null) {
            request.with(as(role));
        }
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/claims/one/critiques, 160",
        "/api/v1/claims/one/counterexamples, 160",
        "/api/v1/critiques/17/replies, 160",
        "/api/v1/claims, 1250",
        "/api/v1/claims/one, 64",
        "/api/v1/claims/one/runs, 64"
    })
    void eachDoorTakesTheLongestTextThatIsAllowedThereAndNoMore(String door, int most) throws Exception {
        int status = mvc.perform(post(door).with(from(address)).content(new byte[most * 1024]))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isNotEqualTo(413);
        mvc.perform(post(door).with(from(address)).content(new byte[most * 1024 + 1]))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.detail", containsString(most + " kB")));
    }

    @Test
    void whoTriesTokensHasToWaitAndAGoodOneFromThereStillWorks() throws Exception {
        var good = "Bearer " + token(somebody());
        var wrong = get("/api/v1/page").header("Authorization", "Bearer tst_" + "A".repeat(43));
        for (int i = 0; i < Limit.WRONG_TOKENS.times(); i++) {
            mvc.perform(wrong.with(from(address))).andExpect(status().isUnauthorized());
        }
        mvc.perform(wrong.with(from(address)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail", containsString("60 requests with a wrong token")));
        mvc.perform(get("/api/v1/page").header("Authorization", good).with(from(address)))
                .andExpect(status().isOk());
    }

    @Test
    void aBodyThatIsTooLargeGetsItsSentenceAndOneThatFitsArrivesWhole() throws Exception {
        mvc.perform(post("/api/v1/page").with(from(address)).content(new byte[64 * 1024]))
                .andExpect(jsonPath("$.length").value(64 * 1024));
        mvc.perform(post("/api/v1/page").with(from(address)).content(new byte[2_000_000]))
                .andExpect(status().is(413))
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.detail", containsString("64 kB")));
    }

    @Test
    void whoPostsTooOftenToTheApiIsToldWhenToTryAgain() throws Exception {
        for (int i = 0; i < Limit.API_POST.times(); i++) {
            mvc.perform(post("/api/v1/page").with(from(address))).andExpect(status().isOk());
        }
        mvc.perform(post("/api/v1/page").with(from(address)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.detail", containsString("try again in 1 second")));
        mvc.perform(get("/api/v1/page").with(from(address))).andExpect(status().isOk());
        // the same visitor through a proxy is the same; an invented header makes nobody new
        mvc.perform(post("/api/v1/page").with(from("10.1.1.1")).header("X-Forwarded-For", "1.2.3.4, " + address))
                .andExpect(status().isTooManyRequests());
        mvc.perform(post("/api/v1/page").with(from(address)).header("X-Forwarded-For", "1.2.3.4"))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void behindATrustedProxyThePageSeesTheVisitorAndNotWhatTheVisitorMadeUp() throws Exception {
        mvc.perform(get("/page")
                        .with(from("10.1.1.1"))
                        .header("X-Forwarded-For", "1.2.3.4, " + address)
                        .header("X-Forwarded-Host", "touchstone.example"))
                .andExpect(jsonPath("$.address").value(address))
                .andExpect(jsonPath("$.host").value("touchstone.example"));
        mvc.perform(get("/page")
                        .with(from(address))
                        .header("X-Forwarded-For", "1.2.3.4")
                        .header("X-Forwarded-Host", "evil.example"))
                .andExpect(jsonPath("$.address").value(address))
                .andExpect(jsonPath("$.host").value("localhost"));
    }
}
