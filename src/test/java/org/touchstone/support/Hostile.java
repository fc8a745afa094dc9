package org.touchstone.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that try to run as scripts, and a watch over a browser that notices when one does, or could. */
public final class Hostile {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\\\|n|u[0-9A-Fa-f]{4})");

    /** Calls of __xss, refusals by the content policy, and what stands in a page as code though somebody typed it. */
    private static final String WATCH = """
            window.__fired = [];
            window.__xss = number => { window.__fired.push('ran: text ' + number); };
            document.addEventListener('securitypolicyviolation', it => window.__fired.push(
                'refused by the policy: ' + it.violatedDirective + ' ' + it.blockedURI + ' ' + (it.sample ?? '')));
            window.__suspects = () => {
                const found = [];
                const typed = /__xss|xss\\.invalid/i;
                const address = /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data):/i;
                const look = root => {
                    for (const it of root.querySelectorAll('*')) {
                        const name = it.localName;
                        const code = ['script', 'style'].includes(name) && !/json/.test(it.type);
                        if (code && typed.test(it.textContent)) {
                            found.push('<' + name + '> ' + it.textContent.slice(0, 200));
                        }
                        for (const {name: key, value} of it.attributes) {
                            if (/^on/i.test(key) || key === 'srcdoc' || key === 'http-equiv' && typed.test(it.content) || key === 'style' && typed.test(value)
                                || /^(href|src|action|formaction|data|xlink:href)$/i.test(key)
                                    && (address.test(value) && typed.test(value) || /^(https?:)?..xss.invalid/.test(value)
                                        && name !== 'a')) {
                                found.push('<' + name + ' ' + key + '="' + value.slice(0, 200) + '">');
                            }
                        }
                        if (it.shadowRoot) {
                            look(it.shadowRoot);
                        }
                    }
                };
                look(document);
                return found;
            };
            """;

    private Hostile() {}

    /** Every text of the list; the number that a text passes to {@code __xss} is its place in it, from 1. */
    public static List<String> texts() {
        try (var file = Objects.requireNonNull(Hostile.class.getResourceAsStream("/xss.txt"))) {
            var texts = new ArrayList<String>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int number = texts.size() + 1;
                    texts.add(ESCAPED.matcher(line)
                            .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(unescaped(escape)))
                            .replace("__xss()", "__xss(" + number + ")"));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in as few fields of this many characters as they fit into, one after another. */
    public static List<String> fields(int longest, String between) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        for (var text : texts()) {
            if (text.codePointCount(0, text.length()) > longest) {
                continue;
            }
            if (!field.isEmpty()
                    && field.codePointCount(0, field.length()) + between.length() + text.length() > longest) {
                fields.add(field.toString());
                field.setLength(0);
            }
            field.append(field.isEmpty() ? "" : between).append(text);
        }
        fields.add(field.toString());
        return fields;
    }

    /** Watches every page that this visitor will open. */
    public static Watch watch(BrowserContext visitor) {
        return new Watch(visitor);
    }

    /** What ran, or could have, in one visitor's pages. */
    public static final class Watch {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        private Watch(BrowserContext visitor) {
            visitor.addInitScript(WATCH);
            visitor.onDialog(dialog -> {
                seen.add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            visitor.onRequest(request -> {
                if (request.url().contains("xss.invalid/")) {
                    seen.add("fetched " + request.url());
                }
            });
        }

        /** Everything that the texts achieved since the last call, with this page as it stands. */
        @SuppressWarnings("unchecked")
        public List<String> of(Page page) {
            var all = new ArrayList<>(seen);
            seen.clear();
            all.addAll((List<String>) page.evaluate("window.__fired.splice(0).concat(window.__suspects())"));
            return all;
        }
    }

    private static String unescaped(MatchResult escape) {
        var code = escape.group(1);
        return switch (code.charAt(0)) {
            case 'n' -> "\n";
            case 'u' -> Character.toString(Integer.parseInt(code.substring(1), 16));
            default -> code;
        };
    }
}
