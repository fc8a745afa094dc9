package org.touchstone.people;

import org.springframework.stereotype.Component;

/** What letters about accounts say. They quote nothing that anyone but their reader wrote. */
@Component
class Wording {

    private final PeopleProperties properties;

    Wording(PeopleProperties properties) {
        this.properties = properties;
    }

    record Text(String subject, String body) {}

    /** What a person is told at the address that they had. */
    enum Letter {
        CHANGED("was changed to another one"),
        REMOVED("was removed");

        private final String happened;

        Letter(String happened) {
            this.happened = happened;
        }
    }

    Text confirm(Account account, Secret secret) {
        return new Text("Confirm your e-mail address for Touchstone", """
                Somebody, most likely you, gave this address for the account “%s” on Touchstone.

                To confirm it, open this page. The link works once, for a day:

                %s

                If this was not you, do nothing: without the link the address is not used.
                """.formatted(
                        account.name(), link("/confirm-email/", secret)));
    }

    Text reset(Account account, Secret secret) {
        return new Text(
                "A new password for Touchstone", """
                Somebody, most likely you, asked for a new password for the account “%s” on Touchstone.

                To choose one, open this page. The link works once, for an hour:

                %s

                A new password signs you out everywhere and revokes the tokens that you made for the API.

                If this was not you, do nothing: your password stays as it is.
                """.formatted(account.name(), link("/reset-password/", secret)));
    }

    Text about(Account account, Letter letter) {
        return new Text("The e-mail address of your Touchstone account", """
                The e-mail address of the account “%s” on Touchstone %s.

                If this was not you, sign in at %s, change your password, and tell an administrator.
                """.formatted(
                        account.name(), letter.happened, site() + "/account"));
    }

    private String link(String path, Secret secret) {
        return site() + path + secret.text();
    }

    private String site() {
        return String.valueOf(properties.baseUrl()).replaceAll("/+$", "");
    }
}
