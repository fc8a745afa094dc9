package org.touchstone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OtherIdentity;
import org.touchstone.people.PeopleHouse;

/** Signing in with a real OpenID Connect server, over real redirects. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = OtherSiteTest.House.class,
        properties = {
            "spring.security.oauth2.client.registration.uni.client-id=touchstone",
            "spring.security.oauth2.client.registration.uni.client-secret=secret",
            "spring.security.oauth2.client.registration.uni.client-name=The University",
            "spring.security.oauth2.client.registration.uni.scope=openid",
            "spring.security.oauth2.client.registration.gone.client-id=touchstone",
            "spring.security.oauth2.client.registration.gone.scope=openid",
            "spring.security.oauth2.client.provider.gone.issuer-uri=http://127.0.0.1:1/none",
        })
class OtherSiteTest {

    private static final MockOAuth2Server SERVER = server();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = SecurityConfiguration.class)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2ClientAutoConfiguration.class,
        SpringBootAutoConfiguration.class,
        SpringSecurityAutoConfiguration.class
    })
    @Import({PeopleHouse.class, Pages.class})
    static class House {}

    /** Pages that do what the real ones do on a click, and say what the session holds. */
    @RestController
    static class Pages {

        private final CurrentPerson current;
        private final OtherSiteVisit visit;
        private final OtherIdentities identities;
        private final SignIn signIn;
        private final Accounts accounts;

        Pages(
                CurrentPerson current,
                OtherSiteVisit visit,
                OtherIdentities identities,
                SignIn signIn,
                Accounts accounts) {
            this.current = current;
            this.visit = visit;
            this.identities = identities;
            this.signIn = signIn;
            this.accounts = accounts;
        }

        @GetMapping({"/", "/account", "/claims/one", "/sign-in", "/sign-in/name"})
        Map<String, Object> page(HttpServletRequest request) {
            var session = new WrappedHttpSession(request.getSession());
            return Map.of(
                    "path",
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                    "name",
                    current.get().map(person -> person.getUsername()).orElse(""),
                    "newcomer",
                    visit.newcomer(session).map(OtherIdentity::subject).orElse(""),
                    "holds",
                    session.getAttributeNames().stream()
                            .map(name -> String.valueOf(session.getAttribute(name)))
                            .toList()
                            .toString());
        }

        @GetMapping("/test/want")
        String want(HttpServletRequest request) {
            SignIn.returnTo(new WrappedHttpSession(request.getSession()), "/claims/one");
            return "";
        }

        @GetMapping("/test/choose")
        String choose(HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, String name) {
            var session = new WrappedHttpSession(request.getSession());
            var account = identities.register(visit.newcomer(session).orElseThrow(), name);
            visit.settled(session);
            signIn.now(account, request, response);
            return "";
        }

        @GetMapping("/test/enter")
        String enter(HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, long id) {
            signIn.now(accounts.byId(id).orElseThrow(), request, response);
            return "";
        }

        @GetMapping("/test/link")
        String link(HttpServletRequest request) {
            visit.link(
                    new WrappedHttpSession(request.getSession()),
                    current.get().orElseThrow().accountId());
            return "";
        }
    }

    private static MockOAuth2Server server() {
        var server = new MockOAuth2Server();
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.security.oauth2.client.provider.uni.issuer-uri",
                () -> SERVER.issuerUrl("uni").toString());
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    OtherIdentities identities;

    @Autowired
    OtherSites sites;

    @Autowired
    JdbcClient jdbc;

    private HttpClient browser;
    private String subject;

    @BeforeEach
    void aBrowser() {
        browser = browser();
        subject = "subject-" + NUMBER.incrementAndGet();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private String open(String path) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String signIn() throws Exception {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "uni",
                subject,
                "JWT",
                List.of("touchstone"),
                Map.of("name", "Real Name", "email", "real@name.example", "preferred_username", "realname"),
                3600));
        return open("/oauth2/authorization/uni");
    }

    private static String says(String key, String value) {
        return "\"" + key + "\":\"" + value + "\"";
    }

    @Test
    void theFirstTimeTheyChooseAPseudonymAndNothingElseIsKept() throws Exception {
        var arrived = signIn();
        assertThat(arrived).contains(says("path", "/sign-in/name"), says("name", ""), says("newcomer", subject));
        assertThat(arrived).doesNotContain("Real Name", "real@name.example", "realname", "DefaultOidcUser");

        open("/test/choose?name=Pseudonym" + NUMBER.get());

        assertThat(open("/")).contains(says("name", "Pseudonym" + NUMBER.get()), says("newcomer", ""));
        var stored = jdbc.sql("select a.*, o.* from account a join oidc_identity o on o.account_id = a.id"
                        + " where o.subject = ?")
                .param(subject)
                .query()
                .singleRow();
        assertThat(stored.toString())
                .doesNotContain("Real", "real@")
                .contains(SERVER.issuerUrl("uni").toString());
        assertThat(stored).containsEntry("email", null).containsEntry("password_hash", null);
    }

    @Test
    void theNextTimeTheyAreThemselvesAndBackWhereTheyWere() throws Exception {
        signIn();
        open("/test/choose?name=Returning" + NUMBER.get());
        browser = browser();
        open("/test/want");

        assertThat(signIn()).contains(says("path", "/claims/one"), says("name", "Returning" + NUMBER.get()));
    }

    @Test
    void whoIsSignedInCanAddTheirOtherSelfButNotSomebodyElses() throws Exception {
        var account = somebody();
        open("/test/enter?id=" + account.id());
        open("/test/link");

        assertThat(signIn()).contains(says("path", "/account?elsewhere=added"), says("name", account.name()));
        browser = browser();
        assertThat(signIn()).contains(says("path", "/"), says("name", account.name()));

        browser = browser();
        var thief = somebody();
        open("/test/enter?id=" + thief.id());
        open("/test/link");
        assertThat(signIn()).contains(says("path", "/account?elsewhere=taken"), says("name", thief.name()));
    }

    @Test
    void withoutHavingAskedForItNobodysAccountIsLinked() throws Exception {
        var account = somebody();
        open("/test/enter?id=" + account.id());

        assertThat(signIn()).contains(says("path", "/sign-in/name"), says("name", account.name()));
        assertThat(PeopleHouse.as(account, () -> identities.list(account.id()))).isEmpty();
    }

    @Test
    void aSiteThatDoesNotAnswerOrARefusalIsASentenceAndStopsNoStart() throws Exception {
        assertThat(open("/oauth2/authorization/gone")).contains(says("path", "/sign-in?error=elsewhere"));
        assertThat(open("/login/oauth2/code/uni?code=x&state=made-up"))
                .contains(says("path", "/sign-in?error=elsewhere"), says("name", ""));
        assertThat(open("/login/oauth2/code/uni?error=access_denied&state=x"))
                .contains(says("path", "/sign-in?error=elsewhere"));
    }

    @Test
    void theSitesAreOfferedByTheNameThatPeopleKnow() {
        assertThat(sites.all()).extracting(OtherSites.Site::name).containsExactly("Gone", "The University");
        assertThat(sites.all().getLast().start()).isEqualTo("/oauth2/authorization/uni");
        assertThat(sites.name(SERVER.issuerUrl("uni").toString())).isEqualTo("The University");
        assertThat(sites.name("https://accounts.example/x")).isEqualTo("accounts.example");
    }

    private Account somebody() {
        return accounts.register("Own Name " + NUMBER.incrementAndGet(), "four plain words here", null);
    }
}
