package org.touchstone.statements;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelListsExtensions;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.StatementException.Problem;

/** CEL as statements use it: the vocabulary's names, our functions, {@code all}, {@code exists}, {@code implies}. */
final class Syntax {
    static final int MAX_LENGTH = 4_000;
    static final int MAX_NESTING = 60;

    static final CelType NUMBER = SimpleType.DOUBLE;
    static final CelType WHOLE = SimpleType.INT;
    static final CelType TRUTH = SimpleType.BOOL;
    static final CelType LIST = ListType.create(SimpleType.DOUBLE);

    /** Our functions: the result's type, then the parameters'. */
    static final Map<String, List<CelType>> FUNCTIONS = Map.ofEntries(
            Map.entry("largest", List.of(TRUTH, LIST, WHOLE)),
            Map.entry("exactly", List.of(TRUTH, WHOLE, LIST, NUMBER)),
            Map.entry("count", List.of(WHOLE, LIST, NUMBER)),
            Map.entry("max", List.of(NUMBER, LIST)),
            Map.entry("min", List.of(NUMBER, LIST)),
            Map.entry("sum", List.of(NUMBER, LIST)),
            Map.entry("kth", List.of(NUMBER, LIST, WHOLE)),
            Map.entry("argmax", List.of(WHOLE, LIST)),
            Map.entry("abs", List.of(NUMBER, NUMBER)),
            Map.entry("dot", List.of(NUMBER, LIST, LIST)),
            Map.entry("norm", List.of(NUMBER, LIST)),
            Map.entry("cosine", List.of(NUMBER, LIST, LIST)));

    private static final CelOptions OPTIONS = CelOptions.current()
            .populateMacroCalls(true)
            .enableHeterogeneousNumericComparisons(false)
            .maxParseRecursionDepth(MAX_NESTING)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .build();

    private Syntax() {}

    /**
     * @throws StatementException when the text does not parse or its types do not fit
     */
    static CelAbstractSyntaxTree read(String source, Vocabulary vocabulary) {
        if (source.isBlank()) {
            throw refused("There is nothing here yet: write a condition, for example x[0] > 0.5.");
        }
        if (source.length() > MAX_LENGTH) {
            throw refused("This text has " + source.length() + " characters; " + MAX_LENGTH
                    + " is the most that is read. Say it with a loop such as lists.range(5).all(i, …).");
        }
        CelValidationResult result = compiler(vocabulary).compile(source);
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            Complaints complaints = new Complaints(source, vocabulary);
            throw new StatementException(complaints.problems(e.getErrors()));
        }
    }

    /** The compiler that knows a vocabulary. */
    static CelCompiler compiler(Vocabulary vocabulary) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .addMacros(CelMacro.newGlobalMacro("implies", 2, Syntax::implies))
                .addLibraries(CelExtensions.lists(CelListsExtensions.Function.RANGE));
        FUNCTIONS.forEach((name, types) -> builder.addFunctionDeclarations(function(name, types)));
        for (Name name : vocabulary.names()) {
            switch (name.rank()) {
                case 0 -> builder.addVar(name.name(), NUMBER);
                case 1 -> builder.addVar(name.name(), LIST);
                default -> builder.addFunctionDeclarations(function(name.name(), List.of(LIST, WHOLE)));
            }
        }
        return builder.build();
    }

    private static CelFunctionDecl function(String name, List<CelType> types) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        "touchstone_" + name, types.getFirst(), types.subList(1, types.size())));
    }

    /** {@code implies(a, b)} is {@code !a || b}, so that it absorbs errors as the alternative does. */
    private static Optional<CelExpr> implies(
            CelMacroExprFactory make, CelExpr target, ImmutableList<CelExpr> arguments) {
        return Optional.of(make.newGlobalCall("_||_", make.newGlobalCall("!_", arguments.get(0)), arguments.get(1)));
    }

    private static StatementException refused(String sentence) {
        return new StatementException(List.of(new Problem(1, 1, sentence)));
    }
}
