package org.touchstone.web.publish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimFormatException.Problem;
import org.touchstone.web.ui.Make;

/** What stands beside a draft: its mistakes, each leading to its place, or what is still worth a thought. */
final class Findings {

    private Findings() {}

    static Component mistakes(List<Problem> problems, Editor editor) {
        HtmlContainer list = Make.box("ol", "mistakes");
        for (Problem problem : problems) {
            HtmlContainer item = Make.box("li", "");
            if (problem.line() > 0) {
                NativeButton go =
                        Make.button(place(problem), "quiet", () -> editor.jump(problem.line(), problem.column()));
                item.add(go);
            }
            item.add(Make.text("p", "", problem.sentence()));
            if (!problem.path().isEmpty()) {
                item.add(Make.text("p", "note", problem.path()));
            }
            list.add(item);
        }
        int count = problems.size();
        return Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", count == 1 ? "One mistake" : count + " mistakes"),
                Make.text("p", "note", "All that were found. Press one to go to its place."),
                list);
    }

    private static String place(Problem problem) {
        return "Line " + problem.line() + (problem.column() > 0 ? ", column " + problem.column() : "");
    }

    static Component right(Authoring.Checked checked) {
        HtmlContainer section = Make.box("section", "", Make.text("h2", "sign-plain", "No mistakes"));
        String refusal = checked.refusal();
        if (refusal != null) {
            section.add(Make.notice("warn", refusal));
        } else {
            section.add(Make.text(
                    "p",
                    "",
                    "It can be published as version " + checked.preview().number() + " of /claims/"
                            + checked.preview().claim().spec().slug() + ", after a last look."));
        }
        List<String> warnings = checked.preview().warnings();
        if (!warnings.isEmpty()) {
            section.add(Make.text("h3", "", "Worth a thought"), Make.list("ul", "inputs", warnings));
        }
        return section;
    }
}
