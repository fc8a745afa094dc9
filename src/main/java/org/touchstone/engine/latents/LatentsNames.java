package org.touchstone.engine.latents;

import static org.touchstone.engine.Name.Side.ACTIVATION;
import static org.touchstone.engine.Name.Side.INPUT;
import static org.touchstone.engine.Name.Side.OUTPUT;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Input;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;

/** The names that statements about this family may use: those of the question that is asked, and those of any table. */
final class LatentsNames {

    private final Settings settings;
    private final Shape shape;
    private final boolean two;
    private final NameList names = new NameList();

    private LatentsNames(Settings settings) {
        this.settings = settings;
        shape = Shape.of(settings);
        two = settings.choice("agents").equals(LatentsSettings.TWO);
    }

    static List<Input> inputs(Settings settings) {
        return Input.strengths(new LatentsNames(settings).titles(), 0);
    }

    /** The cells of the table; of both agents' where there are two. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>(shape.titles());
        if (two) {
            shape.titles().forEach(title -> titles.add("Other " + title));
        }
        return titles;
    }

    static Vocabulary vocabulary(Settings settings) {
        LatentsNames made = new LatentsNames(settings);
        return made.vocabulary();
    }

    private Vocabulary vocabulary() {
        int cells = shape.cells * (two ? 2 : 1);
        names.add(Name.ideas(
                "x", INPUT, cells, 0, 1, "weight", "the weight of {}", "How much each case counts, as put in."));
        names.add(Name.ideas(
                "p",
                INPUT,
                shape.cells,
                0,
                1,
                "chance",
                two ? "the own chance of {}" : "the chance of {}",
                "The chance of each case: its weight, divided by the sum of all. If all are 0, each case is as likely"
                        + " as another."));
        if (two) {
            names.add(Name.ideas(
                    "q",
                    INPUT,
                    shape.cells,
                    0,
                    1,
                    "chance",
                    "the other agent's chance of {}",
                    "The chance of each case in the other agent's table."));
        }
        String output = switch (settings.choice("question")) {
            case LatentsSettings.FACT -> fact();
            case LatentsSettings.REDRAW -> RedrawNames.add(names);
            default -> "Extra bits";
        };
        code();
        errors();
        FigureNames.add(names);
        return new Vocabulary(names.all(), titles(), List.of(output));
    }

    private String fact() {
        names.bits(
                OUTPUT,
                "left_open",
                "what the summary leaves open of the fact",
                "H(F|S): bits still missing on average.");
        names.chance(
                OUTPUT,
                "wrong_from_summary",
                "how often the best guess from the summary is wrong",
                "The fact is guessed.");
        names.chance(
                INPUT,
                "wrong_from_first",
                "how often the best guess from the first clue is wrong",
                "The fact is guessed.");
        names.chance(
                INPUT,
                "wrong_from_second",
                "how often the best guess from the second clue is wrong",
                "The fact is guessed.");
        names.chance(
                INPUT,
                "tie",
                "how far the clues are tied beyond the summary",
                "The share of the table that has to move before the clues are unrelated once the summary is known.");
        names.bits(ACTIVATION, "open_by_first", "what the first clue leaves open of the fact", "H(F|A).");
        names.bits(ACTIVATION, "open_by_second", "what the second clue leaves open of the fact", "H(F|B).");
        names.bits(
                ACTIVATION,
                "gaps",
                "the three gaps together",
                "What the clues share beyond the summary, and what each clue leaves open of the fact, added up.");
        return "Bits left open";
    }

    private String maker() {
        return two ? "the other agent's" : "its own";
    }

    private void code() {
        String maker = maker();
        names.bits(
                OUTPUT,
                "extra_bits",
                "the extra length of the split code",
                "D(P||Q): how much longer than needed the code is that takes the clues one by one from the summary, made"
                        + " for " + maker + " table. 10,000 stands for a length without end.");
        names.bits(
                OUTPUT,
                "right_code",
                "the length of the right code",
                "H(A,B,S): bits a case with the best code there is.");
        names.bits(
                OUTPUT,
                "split_code",
                "the length of the split code",
                "Bits a case with the code that takes the clues one by one from the summary, made for " + maker
                        + " table. 10,000 stands for a length without end.");
        names.add(Name.scalar(
                "blows_up",
                OUTPUT,
                0,
                1,
                "flag",
                "the flag for a code without end",
                "1 if a case that can happen has no code word, so that the extra bits have no end; else 0."));
        names.add(Name.scalar(
                "offending",
                ACTIVATION,
                0,
                shape.size(Redraw.CLUES | Shape.SUMMARY),
                "cases",
                "the number of cases without a code word",
                "Cases that can happen, and that the table behind the split code rules out."));
        names.bits(
                ACTIVATION,
                "factor_gap",
                "how far the two split tables are apart",
                "The divergence of the own split table, in which the clues are taken one by one from the summary, from"
                        + " the one behind the code. 10,000 stands for a number without end; 0 with one agent.");
        names.chance(
                ACTIVATION,
                "least_chance",
                "the least chance that the split code gives to a case",
                "The least over all cases that can happen.");
    }

    private void errors() {
        String maker = maker();
        names.bits(
                ACTIVATION, "mediation", "what the clues share beyond the summary", "I(A;B|S), the mediation error.");
        names.bits(
                ACTIVATION,
                "told_by_second",
                "what the second clue tells about the summary beyond the first",
                "I(S;B|A), a redundancy error.");
        names.bits(
                ACTIVATION,
                "told_by_first",
                "what the first clue tells about the summary beyond the second",
                "I(S;A|B), a redundancy error.");
        names.bits(
                ACTIVATION,
                "summary_open_by_first",
                "what the first clue leaves open of the summary",
                "H(S|A), the redundancy error where the summary is to be certain.");
        names.bits(
                ACTIVATION,
                "summary_open_by_second",
                "what the second clue leaves open of the summary",
                "H(S|B), the redundancy error where the summary is to be certain.");
        names.bits(ACTIVATION, "clues_share", "what the two clues share", "I(A;B).");
        names.bits(ACTIVATION, "summary_and_second", "what the summary and the second clue share", "I(S;B).");
        names.bits(
                ACTIVATION,
                "exact_shared",
                "what the two clues share without any error",
                "The entropy of the block that either clue tells for certain: any tiny chance that joins two blocks"
                        + " brings it down.");
        names.bits(
                ACTIVATION,
                "clues_share_by_other",
                "what the two clues share in the table behind the code",
                "I(A;B) in " + maker + " table.");
        names.bits(
                ACTIVATION,
                "exact_shared_by_other",
                "what the two clues share without any error in the table behind the code",
                "The entropy of the block that either clue tells for certain, in " + maker + " table.");
        names.add(Name.vector(
                "summary_chance",
                ACTIVATION,
                shape.sizes[2],
                0,
                1,
                "chance",
                "the chance of summary {}",
                "P[S].",
                "summary"));
        table("first_given_summary", shape.sizes[0], "the chances of the first clue given summary {}", "P[A|S].");
        table("second_given_summary", shape.sizes[1], "the chances of the second clue given summary {}", "P[B|S].");
    }

    private void table(String name, int columns, String words, String description) {
        names.add(new Name(
                name,
                ACTIVATION,
                List.of(shape.sizes[2], columns),
                0,
                1,
                "chance",
                words,
                description + " 0 where the summary never occurs.",
                "summary"));
    }
}
