package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.touchstone.checks.Finding;
import org.touchstone.claims.Examination;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunDiff;
import org.touchstone.runs.RunKind;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** What a run that is over came to: the published figures beside the new ones, or why there are none. */
final class RunResult {

    Component of(Run run) {
        return switch (run.state()) {
            case CANCELLED -> Make.notice("warn", "This run was cancelled. Nothing of it counts.");
            case FAILED ->
                Make.notice("error", run.error() == null ? "This run failed." : "This run failed. " + run.error());
            case SUCCEEDED -> succeeded(run);
            case QUEUED, RUNNING -> throw new IllegalArgumentException("The run is not over.");
        };
    }

    private Component succeeded(Run run) {
        HtmlContainer result = Make.box("div", "");
        result.add(Make.box(
                "p",
                "notice done",
                Make.words(kind(run) + " "),
                Make.link("/runs/" + run.id(), "Receipt of run " + run.id())));
        Examination found = run.examination();
        if (found != null && run.summary().kind() == RunKind.EXPLORATION) {
            found.findings().forEach(finding -> result.add(line(finding)));
        }
        RunDiff diff = run.diff();
        if (diff != null) {
            result.add(Make.text("p", "", diff.words()), table(diff));
        }
        return result;
    }

    private static String kind(Run run) {
        if (run.summary().claim() == null && run.summary().kind() == RunKind.EXPLORATION) {
            return "The model is built.";
        }
        return switch (run.summary().kind()) {
            case PUBLICATION -> "The first run of this claim is done.";
            case RERUN -> "The model was trained again and every eval and check was put to it.";
            case KEPT -> "A run that was done elsewhere and is kept with the program.";
            case EXPLORATION -> "An exploration: other settings or another seed. It does not change the standing.";
        };
    }

    /** What the claim comes to in this model: a reader must see that it fails here, where it does. */
    private static Component line(Finding finding) {
        String promise = switch (finding.part()) {
            case MECHANISM -> "The mechanism";
            case CONSEQUENCE -> "What it secures";
        };
        HtmlContainer chip = switch (finding.outcome()) {
            case HELD -> Make.text("span", "chip held", promise + " held");
            case BROKEN -> Make.text("span", "chip broken", promise + " failed");
            case UNDECIDED -> Make.text("span", "chip undecided", promise + ": not decided");
        };
        return Make.box("p", "item-line", chip, Make.words(" " + finding.words()));
    }

    private static Component table(RunDiff diff) {
        return Tables.of(
                "What was published beside what this run found",
                List.of("Figure", "Published", "This run", "Tolerance", "Same?"),
                diff.lines().stream().map(RunResult::row));
    }

    private static List<Component> row(RunDiff.Line line) {
        HtmlContainer name = Make.box("span", "", Make.words(line.title()));
        if (!line.source().isBlank()) {
            name.add(Make.text("span", "note", " " + line.source()));
        }
        return List.of(
                name,
                Make.words(line.published()),
                Make.words(line.found()),
                Make.words(line.reason().isBlank() ? line.tolerance() : line.tolerance() + ": " + line.reason()),
                Make.words(line.same() ? "✓ same" : "✕ not the same"));
    }
}
