package org.touchstone.evals.reading.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/**
 * The question by itself, without the examples before it: the task's template filled in with the question's own record. Only
 * templates that do no more than name fields are filled in, and the outcome counts only if the prompt holds it.
 */
final class Question {

    private static final Pattern FIELD =
            Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)(?:\\[(\\d{1,3})])?(\\.strip\\(\\)|\\s*\\|\\s*trim)?\\s*}}");

    private Question() {}

    static @Nullable String of(@Nullable String template, JsonNode record, String prompt) {
        if (template == null || !record.isObject()) {
            return null;
        }
        String question = record.has(template) ? Fields.text(record, template) : filled(template, record);
        return question != null && !question.isBlank() && prompt.contains(question) ? question : null;
    }

    private static @Nullable String filled(String template, JsonNode record) {
        if (template.contains("{%") || !template.contains("{{")) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        Matcher field = FIELD.matcher(template);
        int from = 0;
        while (field.find()) {
            text.append(template, from, field.start());
            JsonNode value = record.path(field.group(1));
            String index = field.group(2);
            String said = Fields.text(index == null ? value : value.path(Integer.parseInt(index)));
            if (said == null) {
                return null;
            }
            text.append(field.group(3) == null ? said : said.strip());
            from = field.end();
        }
        text.append(template, from, template.length());
        return template.substring(from).contains("{{") || text.indexOf("{{") >= 0 ? null : text.toString();
    }
}
