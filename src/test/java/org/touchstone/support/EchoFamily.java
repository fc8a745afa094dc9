package org.touchstone.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Name.Side;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Three strengths go in; inside, {@code h} is the same three; out comes {@code y}, the same but never above {@code cap}
 * tenths. Where a claim about it fails can be seen by eye.
 */
public final class EchoFamily implements ModelFamily {

    public static final FamilyId ID = new FamilyId("echo", 1);

    private static final int SIZE = 3;

    /**
     * @param cap tenths above which nothing comes out
     * @param share 1 for an {@code always} claim
     */
    public static ClaimSpec claim(String slug, long cap, double share, String scope, String inside, String outside) {
        ClaimSpec some = SampleClaim.spec(slug);
        return new ClaimSpec(
                slug,
                some.title(),
                some.titleScope(),
                some.summary(),
                some.author(),
                new ClaimSpec.Subject(ID, Map.of("cap", cap), 7),
                List.of("Whales", "Chess", "Tax"),
                share == 1 ? ClaimSpec.Kind.ALWAYS : ClaimSpec.Kind.SHARE,
                share,
                new ClaimSpec.Clause(scope, "Where", "Where it is so."),
                new ClaimSpec.Clause(inside, "Inside", "It is so inside."),
                new ClaimSpec.Clause(outside, "Outside", "It is so outside."),
                new ClaimSpec.Prediction("x", "The same.", ClaimSpec.ScoreRule.CLOSE, 0.1),
                some.distribution(),
                some.evals(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                some.disclosure(),
                List.of(),
                List.of());
    }

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Echo";
    }

    @Override
    public String description() {
        return "Says what it hears.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("cap", "Cap", "Tenths.", Setting.Kind.INTEGER, 10L, 0, 10, List.of()));
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        Object cap = given.containsKey("cap") ? given.get("cap") : 10L;
        return new Settings(new TreeMap<>(Map.of("cap", ((Number) cap).longValue())));
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return Input.strengths(List.of("Idea 1", "Idea 2", "Idea 3"), 0);
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return new Vocabulary(
                List.of(
                        Name.ideas("x", Side.INPUT, SIZE, 0, 1, "strength", "the input for {}", "What goes in."),
                        Name.ideas("y", Side.OUTPUT, SIZE, 0, 1, "strength", "the output for {}", "What comes out."),
                        Name.ideas("h", Side.ACTIVATION, SIZE, 0, 1, "strength", "the trace of {}", "What is inside."),
                        Name.scalar("cap", Side.WEIGHT, 0, 1, "strength", "the cap", "The most that comes out.")),
                List.of("Idea 1", "Idea 2", "Idea 3"));
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        double[] cap = {settings.integer("cap") / 10.0};
        return load(settings, new Weights(new TreeMap<>(Map.of("cap", new Weights.Tensor(new int[] {1}, cap)))));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        double cap = settings.integer("cap") / 10.0;
        return new Model() {
            @Override
            public Settings settings() {
                return settings;
            }

            @Override
            public Weights weights() {
                return weights;
            }

            @Override
            public Trace trace(double[] input) {
                double[] x = input.clone();
                double[] y = new double[SIZE];
                for (int i = 0; i < SIZE; i++) {
                    y[i] = Math.min(x[i], cap);
                }
                return name -> switch (name) {
                    case "x", "h" -> x;
                    case "y" -> y;
                    case "cap" -> new double[] {cap};
                    default -> throw Trace.undeclared(name);
                };
            }

            @Override
            public List<Exhibit> exhibits(List<String> ideas) {
                return List.of();
            }
        };
    }
}
