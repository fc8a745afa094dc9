package org.touchstone.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a session or a token: the principal that Spring Security carries. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 2L;

    private final long accountId;
    private final String name;
    private final Role role;
    private final int sessionEpoch;
    private final @Nullable Instant since;
    private @Nullable String passwordHash;

    /** @param sessionEpoch the account's when this session began; it ends when the account's is raised */
    public SignedIn(long accountId, String name, Role role, int sessionEpoch, @Nullable String passwordHash) {
        this(accountId, name, role, sessionEpoch, passwordHash, null);
    }

    private SignedIn(
            long accountId,
            String name,
            Role role,
            int sessionEpoch,
            @Nullable String passwordHash,
            @Nullable Instant since) {
        this.since = since;
        this.accountId = accountId;
        this.name = name;
        this.role = role;
        this.sessionEpoch = sessionEpoch;
        this.passwordHash = passwordHash;
    }

    /** The holder of an account, from now on. */
    public static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.name(), account.role(), account.sessionEpoch(), null);
    }

    /** The holder of an account, who proved at this moment who they are. */
    public static SignedIn of(Account account, Instant since) {
        return new SignedIn(account.id(), account.name(), account.role(), account.sessionEpoch(), null, since);
    }

    /** Whether they proved who they are at this moment or after it; false where that is not known. */
    boolean provedSince(Instant moment) {
        return since != null && !since.isBefore(moment);
    }

    public long accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.included().stream()
                .map(included -> new SimpleGrantedAuthority("ROLE_" + included.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(accountId);
    }

    @Override
    public String toString() {
        return List.of(accountId, name, role).toString();
    }
}
