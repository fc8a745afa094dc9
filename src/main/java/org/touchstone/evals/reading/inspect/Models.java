package org.touchstone.evals.reading.inspect;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog.ModelInfo;

/**
 * What a model's name in Inspect tells: the provider it was reached through, then its name there, with its maker in between
 * where the provider serves models of several.
 *
 * @see <a href="https://inspect.aisi.org.uk/providers.html">Inspect: model providers</a>
 */
final class Models {

    /** Providers that serve models of their own only, with the maker's usual name. */
    private static final Map<String, String> MAKERS = Map.of(
            "openai", "openai",
            "anthropic", "anthropic",
            "google", "google",
            "mistral", "mistralai",
            "grok", "xai",
            "deepseek", "deepseek",
            "perplexity", "perplexity",
            "moonshot", "moonshotai");

    /** Providers whose names go on with the maker. */
    private static final Set<String> SEVERAL = Set.of(
            "hf",
            "hf-inference-providers",
            "together",
            "openrouter",
            "vllm",
            "sglang",
            "groq",
            "cloudflare",
            "goodfire",
            "ollama",
            "llama-cpp-python",
            "transformer_lens",
            "nnterp",
            "featherless");

    private Models() {}

    static ModelInfo info(String name, Map<String, String> details) {
        String[] parts = name.split("/");
        if (parts.length < 2) {
            return new ModelInfo(name, name, null, null, details);
        }
        String last = parts[parts.length - 1];
        @Nullable String maker = MAKERS.get(parts[0]);
        if (maker == null && parts.length == 3 && SEVERAL.contains(parts[0])) {
            maker = parts[1];
        }
        return new ModelInfo(name, maker == null ? name : maker + "/" + last, maker, parts[0], details);
    }
}
