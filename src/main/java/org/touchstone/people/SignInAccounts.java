package org.touchstone.people;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the person who signs in with a password; an account that is closed or has none is as if it did not exist. */
@Service
class SignInAccounts implements UserDetailsService {

    private final AccountStore store;

    SignInAccounts(AccountStore store) {
        this.store = store;
    }

    @Override
    public SignedIn loadUserByUsername(String name) {
        if (name.length() > 10 * Names.LONGEST) {
            throw new UsernameNotFoundException("No account has a name that long.");
        }
        return store.forSignIn(Names.key(name))
                .orElseThrow(() -> new UsernameNotFoundException("There is no open account of that name."));
    }
}
