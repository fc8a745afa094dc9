package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.web.ui.Make;

/** Inputs that a text names as links of <i>Try it</i>, each to be run with one press. */
final class RunThis {

    private static final int MOST = 5;
    private static final Pattern INPUT =
            Pattern.compile("(?:/claims/([a-z0-9-]{1,100}))?\\?x=([0-9rest.:_,E-]{1,2000})");

    private RunThis() {}

    /** The inputs that a text names for this claim, as addresses write them, each once. */
    static List<String> named(String text, String slug) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = INPUT.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            if (matcher.group(1) == null || matcher.group(1).equals(slug)) {
                found.add(matcher.group(2).replaceAll("[.,:_]+$", ""));
            }
        }
        return List.copyOf(found);
    }

    /** Nothing where the text names no input of this model. */
    static Optional<Component> of(String markdown, String slug, Inputs inputs) {
        List<List<Double>> all = named(markdown, slug).stream()
                .map(inputs::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer line = Make.box("p", "run-this");
        all.forEach(input -> line.add(button(input, inputs)));
        return Optional.of(line);
    }

    static Component button(List<Double> input, Inputs inputs) {
        return Make.button("Run this: " + inputs.words(input), "quiet", () -> inputs.load(input));
    }
}
