package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Collection;

/** Makes the plain HTML that pages consist of. Classes are those of {@code frontend/styles/touchstone.css}. */
public final class Make {

    private Make() {}

    /** An element around others. {@code classes} may be blank. */
    public static HtmlContainer box(String tag, String classes, Component... children) {
        HtmlContainer box = new HtmlContainer(tag);
        if (!classes.isBlank()) {
            box.addClassNames(classes.split(" "));
        }
        box.add(children);
        return box;
    }

    public static HtmlContainer box(String tag, String classes, Collection<? extends Component> children) {
        return box(tag, classes, children.toArray(Component[]::new));
    }

    /** An element with text; the text is escaped. */
    public static HtmlContainer text(String tag, String classes, String text) {
        HtmlContainer box = box(tag, classes);
        box.setText(text);
        return box;
    }

    public static Text words(String text) {
        return new Text(text);
    }

    /** A link to a view. */
    public static Anchor link(String href, String text) {
        return new Anchor(href, text);
    }

    /** A link to a plain page or a file, which the browser loads by itself. */
    public static Anchor plainLink(String href, String text) {
        Anchor anchor = new Anchor(href, text);
        anchor.setRouterIgnore(true);
        return anchor;
    }

    public static NativeButton button(String text, String classes, Runnable action) {
        NativeButton button = new NativeButton(text, event -> action.run());
        button.addClassName("button");
        if (!classes.isBlank()) {
            button.addClassNames(classes.split(" "));
        }
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** A button that copies the address of the page as it is now. */
    public static NativeButton copyLink() {
        NativeButton copy = new NativeButton("Copy link");
        copy.addClassNames("button", "quiet");
        copy.getElement().setAttribute("type", "button");
        copy.getElement()
                .executeJs("this.addEventListener('click', async () => {"
                        + "try { await navigator.clipboard.writeText(location.href); this.textContent = 'Link copied'; }"
                        + "catch (e) { this.textContent = 'Copy the address of this page'; }"
                        + "setTimeout(() => this.textContent = 'Copy link', 3000); })");
        return copy;
    }

    /** A name and its value, inside a {@code dl}. */
    public static void pair(HtmlContainer pairs, String name, String value) {
        pairs.add(text("dt", "", name), text("dd", "", value));
    }

    public static HtmlContainer list(String tag, String classes, Collection<String> items) {
        return box(
                tag, classes, items.stream().map(item -> text("li", "", item)).toList());
    }

    /** A disclosure: a heading that opens what most people do not need. */
    public static HtmlContainer details(String summary, Component... children) {
        HtmlContainer details = box("details", "");
        details.add(text("summary", "", summary));
        details.add(children);
        return details;
    }

    /** A sentence that stays until the page changes; {@code kind} is error, done or warn. */
    public static HtmlContainer notice(String kind, String sentence) {
        HtmlContainer notice = text("p", "notice " + kind, sentence);
        notice.getElement().setAttribute("role", kind.equals("error") ? "alert" : "status");
        return notice;
    }
}
