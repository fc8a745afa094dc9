package org.touchstone.comparisons;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.engine.Input;

/** The cases behind a comparison: inputs that were put to every model, or questions that every log asked. */
public interface Cases {

    /** How many there are on both sides; 0 where the parties share none. */
    int count();

    /** Numbers of the cases, from 0, that are to be shown, in order. */
    List<Integer> numbers(Filter filter);

    /** One case with every party's answer. */
    Case at(int number);

    /**
     * What every party does with an input of the reader's own, numbered -1.
     *
     * @param input one value per input, checked by the caller
     * @return empty where there are no inputs to put in
     */
    Optional<Case> of(double[] input);

    /** What a reader can put into all of them; empty where there is nothing to put in. */
    Optional<Takes> takes();

    /** Ids of the rows that judge single cases, in the order of an answer's verdicts. */
    List<String> rows();

    /** Id of the row that cases are judged by unless the reader chooses another; empty without rows. */
    String firstRow();

    /**
     * Which cases.
     *
     * @param row id of the row whose verdicts are looked at
     * @param differing only those where the parties do not all get the same verdict
     * @param box only those in this box of the given party
     * @param party from 0
     */
    record Filter(String row, boolean differing, @Nullable BoxKind box, int party) {

        /** All cases, judged by this row. */
        public static Filter all(String row) {
            return new Filter(row, false, null, 0);
        }
    }

    /**
     * @param titles what each input is called
     * @param outputs what each output of the first party is called
     */
    record Takes(List<Input> inputs, List<String> titles, List<String> outputs) {}

    /**
     * One case.
     *
     * @param title what was put in or asked, in a few words
     * @param input one value per input; empty for questions
     * @param question the whole question; empty for inputs
     * @param right what would have been right; empty where nobody says
     */
    record Case(int number, String title, List<Double> input, String question, String right, List<Answer> answers) {}

    /**
     * What one party did.
     *
     * @param did what came out, in words
     * @param output one value per output; empty for questions
     * @param verdicts one for each of {@link Cases#rows()}, in their order; null where it was not asked
     * @param box where a claim puts it; null without a claim
     * @param link to this case on the party's own page; null where there is none
     */
    record Answer(
            String did,
            List<Double> output,
            List<@Nullable Mark> verdicts,
            @Nullable BoxKind box,
            @Nullable String link) {}

    /**
     * A verdict on one answer.
     *
     * @param right null where it is neither right nor wrong
     * @param words why, or the score
     */
    record Mark(@Nullable Boolean right, String words) {}
}
