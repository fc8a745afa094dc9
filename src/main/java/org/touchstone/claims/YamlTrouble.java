package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.claims.YamlNode.Place;
import tools.jackson.core.JacksonException;

/** Turns what a YAML parser says is wrong into a sentence that says what to do, with its place. */
final class YamlTrouble {

    private static final Pattern MARK = Pattern.compile("in reader, line (\\d+), column (\\d+):");
    private static final Pattern STRANGE = Pattern.compile("found character '(.*?)' that cannot start any token");

    private YamlTrouble() {}

    static ClaimFormatException of(JacksonException broken, Problems problems) {
        String message = String.valueOf(broken.getOriginalMessage());
        List<Place> marks = marks(message);
        if (message.contains("quoted scalar") && message.contains("unexpected end") && !marks.isEmpty()) {
            return problems.refuse(marks.getFirst(), "A quotation mark opens here and is never closed. Close it.");
        }
        Place place = !marks.isEmpty()
                ? marks.getLast()
                : broken.getLocation() == null
                        ? Place.NONE
                        : new Place(
                                Math.max(0, broken.getLocation().getLineNr()),
                                Math.max(0, broken.getLocation().getColumnNr()));
        return problems.refuse(place, sentence(message));
    }

    private static List<Place> marks(String message) {
        List<Place> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(message);
        while (mark.find()) {
            marks.add(new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2))));
        }
        return marks;
    }

    private static String sentence(String message) {
        Matcher strange = STRANGE.matcher(message);
        if (strange.find()) {
            return strange.group(1).contains("TAB")
                    ? "A tab stands here. Indent with spaces."
                    : "\"" + strange.group(1) + "\" cannot begin a text here. Put the text in quotation marks.";
        }
        if (message.contains("mapping values are not allowed here")) {
            return "A colon and a space cannot stand here. Put a text that has them in quotation marks, or mend the"
                    + " indentation of this line.";
        }
        if (message.contains("expected <block end>")) {
            return "This line is not indented like those it belongs with. Mend its indentation.";
        }
        if (message.contains("expected ',' or")) {
            return "A list in brackets is not closed before this place. Close it, or add the missing comma.";
        }
        if (message.contains("could not find expected ':'")) {
            return "A name without a colon stands before this place. Write name: value.";
        }
        String why = message.lines()
                .filter(line -> !line.startsWith("while "))
                .findFirst()
                .orElse("");
        return "This is not YAML that can be read here (" + why + "). Mend the text near this place.";
    }
}
