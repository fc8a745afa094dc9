package org.touchstone.web.security;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;

/** The other sites that people can sign in with, as the operator configured them. */
@Component
public class OtherSites {

    private static final String START = "/oauth2/authorization/";

    private final List<Site> sites;

    OtherSites(ObjectProvider<OAuth2ClientProperties> properties) {
        var configured = properties.getIfAvailable();
        this.sites = configured == null
                ? List.of()
                : configured.getRegistration().entrySet().stream()
                        .map(entry -> site(configured, entry.getKey(), entry.getValue()))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList();
    }

    /**
     * One such site.
     *
     * @param name what people know it by
     * @param start the address that leads there
     * @param issuer how its tokens name it, as far as the configuration says; else empty
     */
    public record Site(String name, String start, String issuer) {}

    public List<Site> all() {
        return sites;
    }

    /** What people know the issuer of an identity by. */
    public String name(String issuer) {
        return sites.stream()
                .filter(site -> same(site.issuer(), issuer))
                .map(Site::name)
                .findFirst()
                .orElseGet(() -> host(issuer));
    }

    private static Site site(OAuth2ClientProperties all, String id, OAuth2ClientProperties.Registration registration) {
        var name = registration.getClientName();
        var provider = all.getProvider().get(registration.getProvider() == null ? id : registration.getProvider());
        var issuer = provider == null ? null : provider.getIssuerUri();
        return new Site(
                name == null || name.isBlank() ? Character.toUpperCase(id.charAt(0)) + id.substring(1) : name,
                START + id,
                issuer == null ? "" : issuer);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.replaceAll("/+$", "").equals(other.replaceAll("/+$", ""));
    }

    private static String host(String issuer) {
        try {
            var host = URI.create(issuer).getHost();
            return host == null ? issuer : host;
        } catch (IllegalArgumentException notAnAddress) {
            return issuer;
        }
    }
}
