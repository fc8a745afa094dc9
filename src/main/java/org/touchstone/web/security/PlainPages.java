package org.touchstone.web.security;

import java.util.List;

/**
 * Addresses answered with plain HTML or data: no session, no cookie, no script from elsewhere, cacheable. What is not
 * listed here is a Flow route and gets the policy that Flow needs.
 */
final class PlainPages {

    static final List<String> PATTERNS = List.of(
            "/brief/**",
            "/how-to-read",
            "/how-to-write-a-claim",
            "/glossary",
            "/privacy",
            "/rules",
            "/moderation/log",
            "/icon.svg",
            "/feed.atom",
            "/standings.atom",
            "/claims/*/feed.atom",
            "/people/*/feed.atom",
            "/evals/*/file",
            "/evals/*.csv",
            "/evals/*.eee.json",
            "/evals/*.eee.jsonl",
            "/unsubscribe/*");

    private PlainPages() {}
}
