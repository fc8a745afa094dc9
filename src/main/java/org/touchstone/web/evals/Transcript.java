package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.evals.LogSample;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** The whole conversation of a sample, folded until somebody wants it. */
final class Transcript {

    private static final int MOST = 200;

    private final LogSample sample;

    Transcript(LogSample sample) {
        this.sample = sample;
    }

    Component component() {
        int messages = sample.messages().size();
        HtmlContainer list = Make.box("ol", "transcript");
        HtmlContainer details = Make.details(
                "The whole conversation, " + (messages == 1 ? "1 message" : Format.count(messages) + " messages"),
                list);
        details.setVisible(messages > 0);
        details.getElement().addEventListener("toggle", event -> {
            if (list.getElement().getChildCount() == 0) {
                sample.messages().stream().limit(MOST).forEach(message -> list.add(item(message)));
                if (messages > MOST) {
                    details.add(Make.text(
                            "p",
                            "note",
                            Format.count(messages - MOST) + " more are in the original file: download it below."));
                }
            }
        });
        return details;
    }

    private static Component item(LogSample.Message message) {
        HtmlContainer item = Make.box("li", "", Make.box("p", "speaker", speaker(message.role())));
        String reasoning = message.reasoning();
        if (reasoning != null && !reasoning.isBlank()) {
            item.add(Make.details("What the model wrote for itself first", Verbatim.text("", reasoning)));
        }
        if (!message.content().isBlank()) {
            item.add(Verbatim.text("", message.content()));
        }
        for (String call : message.toolCalls()) {
            item.add(Make.text("p", "note", "Calls a tool:"), Verbatim.text("code", call));
        }
        return item;
    }

    private static Component speaker(String role) {
        return switch (role) {
            case "system" -> Make.text("strong", "", "Instructions to the model");
            case "user" -> Make.text("strong", "", "Asked");
            case "assistant" -> Make.text("strong", "", "The model");
            case "tool" -> Make.text("strong", "", "A tool’s answer");
            default -> Make.box("strong", "", Verbatim.words(role));
        };
    }
}
