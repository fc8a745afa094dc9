package org.touchstone.claims.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;

/** Tells what happened to all versions of a claim, from what is stored. */
@Component
class LifeLine {

    /** Events of one kind and version that are told one by one: the last. How many came before is told in one. */
    private static final int MOST = 50;

    private final VersionStore versions;
    private final FindingStore findings;
    private final CounterexampleStore counterexamples;
    private final StoredPublishing publishing;

    LifeLine(
            VersionStore versions,
            FindingStore findings,
            CounterexampleStore counterexamples,
            StoredPublishing publishing) {
        this.versions = versions;
        this.findings = findings;
        this.counterexamples = counterexamples;
        this.publishing = publishing;
    }

    /** Newest first. */
    List<LifeEvent> of(String slug) {
        List<LifeEvent> events = new ArrayList<>();
        List<Integer> numbers = versions.numbers(slug);
        for (int number : numbers) {
            versions.numbered(slug, number).ifPresent(version -> add(version, events));
        }
        publishing
                .withdrawal(slug)
                .ifPresent(withdrawal -> events.add(new LifeEvent(
                        withdrawal.at(),
                        numbers.getLast(),
                        LifeEvent.Kind.WITHDRAWN,
                        "The claim was withdrawn.",
                        null)));
        // Of what happened at one moment, what came of it is told above what brought it about.
        return events.reversed().stream()
                .sorted(Comparator.comparing(LifeEvent::at).reversed())
                .toList();
    }

    private void add(ClaimVersion version, List<LifeEvent> events) {
        int number = version.number();
        published(version, events);
        add(
                counterexamples.latest(version.id(), MOST).stream()
                        .map(found -> event(number, found))
                        .toList(),
                () -> counterexamples.count(version.id()),
                "input was found at which it fails",
                "inputs were found at which it fails",
                events);
        add(
                counterexamples.latestMended(version.id(), MOST).stream()
                        .map(replayed -> event(number, replayed))
                        .toList(),
                () -> counterexamples.countMended(version.id()),
                "input that broke an earlier version was tried on this one and did not fail",
                "inputs that broke earlier versions were tried on this one and did not fail",
                events);
        add(
                findings.turns(version.id(), MOST).stream()
                        .map(turn -> event(number, turn))
                        .toList(),
                () -> findings.countTurns(version.id()),
                "change of where it stands was recorded",
                "changes of where it stands were recorded",
                events);
        add(
                findings.reruns(version.id(), MOST).stream()
                        .map(rerun -> event(number, rerun))
                        .toList(),
                () -> findings.countReruns(version.id()),
                "time the model was built again and came out the same",
                "times the model was built again and came out the same",
                events);
    }

    /**
     * @param last the last events of one kind, oldest first
     * @param all how many there are in all; asked only where some may be left out
     */
    private static void add(List<LifeEvent> last, LongSupplier all, String one, String many, List<LifeEvent> events) {
        long earlier = last.size() < MOST ? 0 : all.getAsLong() - MOST;
        if (earlier > 0) {
            LifeEvent first = last.getFirst();
            events.add(new LifeEvent(
                    first.at(),
                    first.number(),
                    LifeEvent.Kind.EARLIER,
                    "Before that, %,d more %s.".formatted(earlier, earlier == 1 ? one : many),
                    null));
        }
        events.addAll(last);
    }

    private static LifeEvent event(int number, FindingStore.Counted rerun) {
        return new LifeEvent(
                rerun.at(),
                number,
                LifeEvent.Kind.RERUN,
                "The model was built again and came out the same to the last bit.",
                rerun.runId());
    }

    private void published(ClaimVersion version, List<LifeEvent> events) {
        int number = version.number();
        Publishing.Change change = publishing.change(version.id()).orElse(null);
        String does = change == null || change.kind() == Publishing.Kind.FIRST
                ? "."
                : ": it " + change.kind().text() + ".";
        events.add(new LifeEvent(
                version.publishedAt(),
                number,
                LifeEvent.Kind.PUBLISHED,
                "Version " + number + " was published" + does,
                null));
        if (change != null && !change.answers().isEmpty()) {
            events.add(new LifeEvent(
                    version.publishedAt(), number, LifeEvent.Kind.ANSWERED, answers(number, change.answers()), null));
        }
    }

    private static String answers(int number, List<Long> ids) {
        return "Its author says that version " + number + " answers "
                + (ids.size() == 1 ? "critique " : "critiques ")
                + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
    }

    private static LifeEvent event(int number, Confirmed found) {
        String who = found.repeats() != null
                ? "An input that broke an earlier version fails here too: "
                : found.foundBy() == null
                        ? "The server found an input in scope at which it fails: "
                        : "A reader sent an input in scope at which it fails, and the server confirmed it: ";
        return new LifeEvent(
                found.at(), number, LifeEvent.Kind.COUNTEREXAMPLE, who + found.words() + ".", null, found.id());
    }

    private static LifeEvent event(int number, Replayed replayed) {
        return new LifeEvent(
                replayed.at(),
                number,
                LifeEvent.Kind.REPLAY,
                "An input that broke version " + replayed.fromVersion() + " was tried on this one. "
                        + replayed.outcome().text() + ".",
                null,
                replayed.counterexampleId());
    }

    private static LifeEvent event(int number, FindingStore.Turn turn) {
        FindingStore.Stored stored = turn.stored();
        return new LifeEvent(
                stored.at(),
                number,
                LifeEvent.Kind.STANDING,
                turn.strengthOnly() ? words(stored.strength()) : words(stored.standing()),
                stored.runId(),
                stored.counterexampleId());
    }

    private static String words(Standing standing) {
        return standing.words().startsWith(standing.word().text())
                ? standing.words()
                : standing.word().text() + ". " + standing.words();
    }

    private static String words(Strength strength) {
        Strength.Level level = strength.level();
        return level == null
                ? "No strength of evidence is shown any more."
                : "The strength of evidence is now " + level.text() + ".";
    }
}
