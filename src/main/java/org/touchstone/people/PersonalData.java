package org.touchstone.people;

import java.util.List;
import java.util.Map;

/** What one floor stores about a person, for the file that they can download. */
@FunctionalInterface
public interface PersonalData {

    /**
     * All of it, without secrets.
     *
     * @return by a plain name such as "votes": rows of text, numbers, booleans, lists and maps of these, or null
     */
    Map<String, List<Map<String, Object>>> of(long accountId);
}
