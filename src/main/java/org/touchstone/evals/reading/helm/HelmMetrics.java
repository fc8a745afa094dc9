package org.touchstone.evals.reading.helm;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of HELM's figures judge the model, and how. HELM counts many things beside: tokens, seconds, how often a prompt was
 * cut. Source: the metrics and main_name in src/helm/benchmark/static/schema_*.yaml and the MetricMetadata in HELM's metrics.
 */
final class HelmMetrics {

    private static final Pattern COUNTS = Pattern.compile("num_.*|max_num_.*|finish_reason_.*|training_.*|inference_.*|"
            + "estimated_num_tokens_cost|batch_size|prompt_truncated|max_prob|predicted_index|logprob|"
            + "summarization_(coverage|density|compression)|platt_(coef|intercept)");

    /** They judge a model whose task is to continue texts; elsewhere they are by-products. */
    private static final Set<String> LANGUAGE = Set.of("perplexity", "bits_per_byte", "logprob_per_byte");

    private static final Set<String> RIGHT_OR_WRONG = Set.of(
            "exact_match",
            "quasi_exact_match",
            "prefix_exact_match",
            "quasi_prefix_exact_match",
            "quasi_leave_articles_exact_match",
            "exact_match@5",
            "quasi_exact_match@5",
            "prefix_exact_match@5",
            "quasi_prefix_exact_match@5",
            "final_number_exact_match",
            "exact_match_indicator",
            "exact_set_match",
            "math_equiv",
            "math_equiv_chain_of_thought",
            "chain_of_thought_correctness",
            "unsorted_list_exact_match");

    /** Of the scenarios' main metrics, those that several share: the first of these that a run has comes first. */
    private static final List<String> MAIN = List.of(
            "exact_match",
            "quasi_exact_match",
            "quasi_prefix_exact_match",
            "classification_macro_f1",
            "f1_score",
            "rouge_2",
            "rouge_l",
            "bits_per_byte",
            "math_equiv_chain_of_thought",
            "math_equiv");

    private static final Pattern LESS_IS_BETTER = Pattern.compile("(chinese_)?(wer|mer|cer)_score|ece_.*|platt_ece_.*|"
            + "toxic_frac|.*max_toxicity.*|max_toxicity_probability|perplexity|bits_per_byte|absolute_value_difference|"
            + "distance|bbq_metric_.*_bias|bias_metric:.*|equalized_odds_difference|demographic_parity_difference");

    private static final Pattern MORE_IS_BETTER = Pattern.compile(
            ".*exact_match.*|exact_set_match|.*f1.*|rouge_.*|bleu_.*|math_equiv.*|chain_of_thought_correctness|"
                    + ".*_accuracy|iou_set_match|RR@.*|NDCG@.*|logprob_per_byte|selective_.*|code_eval_acc|pass");

    private HelmMetrics() {}

    /** Whether a figure judges the model, rather than to count something. */
    static boolean judges(String metric, String method) {
        return !COUNTS.matcher(metric).matches() && (!LANGUAGE.contains(metric) || method.equals("language_modeling"));
    }

    static boolean rightOrWrong(String metric) {
        return RIGHT_OR_WRONG.contains(metric);
    }

    /** Null where HELM does not tell. */
    static @Nullable Boolean lowerIsBetter(String metric) {
        return LESS_IS_BETTER.matcher(metric).matches()
                ? Boolean.TRUE
                : MORE_IS_BETTER.matcher(metric).matches() ? Boolean.FALSE : null;
    }

    /** Smaller for what comes first: HELM's main metrics, then those that the run asked for, then the rest. */
    static int place(String metric, List<String> asked) {
        int main = MAIN.indexOf(metric);
        if (main >= 0) {
            return main;
        }
        int place = asked.indexOf(metric);
        return MAIN.size() + (place >= 0 ? place : asked.size());
    }
}
