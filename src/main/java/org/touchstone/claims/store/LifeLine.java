package org.touchstone.claims.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replay;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;

/** Tells what happened to all versions of a claim, from what is stored. */
@Component
class LifeLine {

    /** Counterexamples of a version, and replays on it, that are told one by one: the last found. */
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
        List<Confirmed> broke = counterexamples.latest(version.id(), MOST);
        long earlier = broke.size() < MOST ? 0 : counterexamples.count(version.id()) - MOST;
        if (earlier > 0) {
            events.add(new LifeEvent(
                    broke.getFirst().at(), number, LifeEvent.Kind.COUNTEREXAMPLE, earlier(earlier), null));
        }
        broke.forEach(found -> events.add(event(number, found)));
        counterexamples.replayed(version.id(), 0, MOST).stream()
                .filter(replayed -> replayed.outcome() != Replay.FAILS)
                .forEach(replayed -> events.add(event(number, replayed)));
        addStandings(version, events);
        for (FindingStore.Counted rerun : findings.reruns(version.id())) {
            events.add(new LifeEvent(
                    rerun.at(),
                    number,
                    LifeEvent.Kind.RERUN,
                    "The model was built again and came out the same to the last bit.",
                    rerun.runId()));
        }
    }

    private static String earlier(long count) {
        return "Before that, %,d more %s found at which it fails."
                .formatted(count, count == 1 ? "input was" : "inputs were");
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

    /**
     * One more counterexample of a claim that has some says nothing new about where it stands, and a withdrawal is told
     * as what it is.
     */
    private void addStandings(ClaimVersion version, List<LifeEvent> events) {
        Standing before = null;
        for (FindingStore.Stored stored : findings.standings(version.id())) {
            Standing now = stored.standing();
            boolean counted = stored.counterexampleId() != null && before != null && before.word() == now.word();
            if (!counted && now.word() != Standing.Word.WITHDRAWN) {
                events.add(new LifeEvent(
                        stored.at(),
                        version.number(),
                        LifeEvent.Kind.STANDING,
                        now.equals(before) ? words(stored.strength()) : words(now),
                        stored.runId(),
                        stored.counterexampleId()));
            }
            before = now;
        }
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
