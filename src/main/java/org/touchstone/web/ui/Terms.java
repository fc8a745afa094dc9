package org.touchstone.web.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Technical words that explain themselves in place, by click and by keyboard. */
@Component
public class Terms {

    private final Glossary glossary;
    private final AtomicLong next = new AtomicLong();

    Terms(Glossary glossary) {
        this.glossary = glossary;
    }

    /** The word with its explanation behind it; the bare word when the glossary has no such entry. */
    public com.vaadin.flow.component.Component term(String id, String shown) {
        return glossary.find(id)
                .<com.vaadin.flow.component.Component>map(entry -> explained(entry, shown))
                .orElseGet(() -> Make.text("span", "", shown));
    }

    private HtmlContainer explained(Glossary.Entry entry, String shown) {
        String id = "term-" + entry.id() + "-" + next.incrementAndGet();
        NativeButton word = new NativeButton(shown);
        word.addClassName("term");
        word.getElement().setAttribute("type", "button");
        word.getElement().setAttribute("popovertarget", id);
        HtmlContainer explanation = Make.box(
                "span",
                "term-popover",
                Make.text("strong", "", entry.term()),
                Make.words(" " + entry.plain() + " "),
                Make.plainLink("/glossary#" + entry.id(), "More in the glossary"));
        explanation.setId(id);
        explanation.getElement().setAttribute("popover", "auto");
        return Make.box("span", "", word, explanation);
    }
}
