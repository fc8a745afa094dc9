package org.touchstone.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;

/** A statement in its readings. Immutable; one pass over a point uses no maps. */
final class ParsedStatement implements Statement {
    private final String source;
    private final String words;
    private final Set<Name> names;
    private final Formula unrolled;
    private final Slots slots;
    private final ValueCode values;
    private final TruthCode.Code code;
    private final List<Formula> atoms;
    private final Units units;
    private final Nouns nouns;

    private ParsedStatement(String source, Formula written, Formula unrolled, Set<Name> names, Vocabulary vocabulary) {
        this.source = source;
        this.names = Set.copyOf(names);
        this.unrolled = unrolled;
        nouns = new Nouns(vocabulary);
        words = new Words(nouns).sentence(written);
        slots = new Slots(List.copyOf(names));
        values = new ValueCode(slots::of);
        units = new Units(vocabulary);
        TruthCode truth = new TruthCode(values, units::scale);
        code = truth.code(unrolled);
        atoms = List.copyOf(truth.atoms());
    }

    static ParsedStatement parse(String source, Vocabulary vocabulary, Set<Name.Side> allowed) {
        Source tree = new Source(Syntax.read(source, vocabulary));
        Set<Name> names = new LinkedHashSet<>();
        Formula written = build(tree, vocabulary, allowed, names, false);
        Formula unrolled =
                build(tree, vocabulary, allowed, new LinkedHashSet<>(), true).normal();
        return new ParsedStatement(source, written, unrolled, names, vocabulary);
    }

    private static Formula build(
            Source tree, Vocabulary vocabulary, Set<Name.Side> allowed, Set<Name> names, boolean unrolled) {
        ValueBuilder values = new ValueBuilder(tree, vocabulary, allowed, names);
        return new FormulaBuilder(tree, values, new Loops(tree, vocabulary, values), unrolled).build();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Set<Name> names() {
        return names;
    }

    /** The tree that is evaluated, searched and handed to a solver: unrolled, in negation normal form. */
    Formula unrolled() {
        return unrolled;
    }

    @Override
    public Verdict at(Trace trace) {
        TruthCode.Findings findings = new TruthCode.Findings();
        try {
            double[][] point = slots.read(trace);
            int truth = code.at(point, findings);
            if (truth != TruthCode.ERROR) {
                return verdict(point, findings, truth == TruthCode.TRUE);
            }
        } catch (NoValueException e) {
            findings.error = e.getMessage();
        }
        return new Verdict(
                false, 0, "", "", Objects.requireNonNullElse(findings.error, "It has no truth at this point."));
    }

    private Verdict verdict(double[][] point, TruthCode.Findings findings, boolean holds) {
        if (findings.atom < 0) {
            return new Verdict(holds, 0, "", holds ? "this is always so" : "this is never so", null);
        }
        Formula atom = atoms.get(findings.atom);
        Phrases phrases = new Phrases(nouns, Map.of(), new Phrases.Point(values, point, decimals(findings.margin)));
        String words = new Atoms(phrases).clause(atom, holds).orElseThrow().toString();
        return new Verdict(holds, findings.margin, units.of(atom), words, null);
    }

    /** Enough decimals for a close call to be seen. */
    private static int decimals(double margin) {
        double size = Math.abs(margin);
        return size == 0 || size >= 0.1 ? 2 : (int) Math.min(12, 1 - Math.floor(Math.log10(size)));
    }

    @Override
    public Batch at(List<? extends Trace> traces) {
        byte[] truth = new byte[traces.size()];
        double[] margins = new double[traces.size()];
        TruthCode.Findings findings = new TruthCode.Findings();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = truth(traces.get(i), findings);
            margins[i] = truth[i] == TruthCode.ERROR ? 0 : findings.margin;
        }
        return new Batch(truth, margins);
    }

    private byte truth(Trace trace, TruthCode.Findings findings) {
        try {
            return (byte) code.at(slots.read(trace), findings);
        } catch (NoValueException e) {
            return TruthCode.ERROR;
        }
    }
}
