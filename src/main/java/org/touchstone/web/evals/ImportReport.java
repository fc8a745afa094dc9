package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.web.ui.Make;

/** What became of a file: the evals read from it, and what was left out and why. */
final class ImportReport {

    private ImportReport() {}

    static Component of(ImportedFile file) {
        HtmlContainer report = Make.box("section", "import-report");
        HtmlContainer heading = Make.text("h2", "sign-plain", "What was read");
        heading.getElement().setAttribute("tabindex", "-1");
        report.add(heading);
        long samples = file.logs().stream().mapToLong(DepositedLog::samples).sum();
        String what = EvalWords.evals(file.logs().size()) + " with " + EvalWords.samples(samples);
        report.add(Make.notice(
                file.known() ? "warn" : "done",
                file.known()
                        ? "This file was here already, byte for byte, so nothing was added. It holds " + what + "."
                        : "Read and kept: " + what + "."));
        report.add(Make.box(
                "p", "note", Verbatim.words(file.name()), Make.words(", " + EvalWords.size(file.bytes()) + ".")));
        HtmlContainer list = Make.box("ul", "drafts");
        file.logs().forEach(log -> list.add(item(log)));
        report.add(list, leftOut(file));
        return report;
    }

    private static Component item(DepositedLog log) {
        HtmlContainer link = Make.link("/evals/" + log.id(), "");
        link.add(Verbatim.words(EvalWords.title(log)));
        HtmlContainer item = Make.box("li", "", link);
        item.add(Make.text("span", "note", EvalWords.samples(log.samples()) + " · " + EvalWords.headline(log)));
        if (log.withdrawn() != null) {
            item.add(Make.text("span", "note", "It was withdrawn."));
        }
        return item;
    }

    private static Component leftOut(ImportedFile file) {
        HtmlContainer part = Make.box("div", "", Make.text("h3", "", "What was left out"));
        boolean nothing = file.leftOut().isEmpty()
                && file.logs().stream().allMatch(log -> log.leftOut().isEmpty());
        if (nothing) {
            part.add(Make.text("p", "note", "Nothing."));
        }
        if (!file.leftOut().isEmpty()) {
            part.add(EvalHead.leftOut(file.leftOut()));
        }
        file.logs().stream().filter(log -> !log.leftOut().isEmpty()).forEach(log -> {
            if (file.logs().size() > 1) {
                part.add(Make.box("p", "note", Make.words("Of "), Verbatim.words(EvalWords.title(log))));
            }
            part.add(EvalHead.leftOut(log.leftOut()));
        });
        return part;
    }
}
