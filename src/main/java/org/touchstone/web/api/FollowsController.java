package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.claims.Claims;
import org.touchstone.notices.Follows;
import org.touchstone.people.CurrentPerson;

@RestController
@Tag(name = "Following", description = "Claims that you want to hear of, and what you were told.")
class FollowsController {

    private final Follows follows;
    private final Claims claims;
    private final CurrentPerson current;

    FollowsController(Follows follows, Claims claims, CurrentPerson current) {
        this.follows = follows;
        this.claims = claims;
        this.current = current;
    }

    @GetMapping(Paths.FOLLOWS)
    @Operation(operationId = "listFollows", summary = "List the claims that you follow, by title")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    FollowsJson list() {
        return FollowsJson.of(follows.list(account()));
    }

    @PutMapping(Paths.CLAIMS + "/{slug}/follow")
    @Operation(
            operationId = "follow",
            summary = "Follow a claim: be told of its standings, versions and withdrawal",
            description = "Following twice is harmless. A withdrawn claim can be followed too.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 422, when = "You follow as many claims as fit.")
    FollowsJson.FollowingJson follow(@PathVariable @Parameter(description = "The claim's address.") String slug) {
        long account = account();
        requireKnown(slug);
        follows.follow(account, slug);
        return new FollowsJson.FollowingJson(slug, true, follows.count(slug));
    }

    @DeleteMapping(Paths.CLAIMS + "/{slug}/follow")
    @Operation(operationId = "unfollow", summary = "Stop following a claim", description = "Twice is harmless.")
    @Problem(status = 401, when = "No personal access token was sent, or it is no longer good.")
    @Problem(status = 404, when = "No claim has this slug.")
    @Problem(status = 429, when = "Too many requests; Retry-After says when to try again.")
    FollowsJson.FollowingJson unfollow(@PathVariable @Parameter(description = "The claim's address.") String slug) {
        long account = account();
        requireKnown(slug);
        follows.unfollow(account, slug);
        return new FollowsJson.FollowingJson(slug, false, follows.count(slug));
    }

    private void requireKnown(String slug) {
        if (claims.numbers(slug).isEmpty()) {
            throw PublishedClaims.unknown(slug);
        }
    }

    private long account() {
        return current.get()
                .orElseThrow(() -> ApiException.noToken("Following claims needs an account"))
                .accountId();
    }
}
