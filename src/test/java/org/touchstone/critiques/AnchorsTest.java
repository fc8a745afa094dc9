package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.critiques.Anchors.Place;
import org.touchstone.critiques.ClaimText.Part;
import org.touchstone.people.RefusedException;
import org.touchstone.support.SampleClaim;

class AnchorsTest {

    private static final String SUMMARY =
            "When one feature is on, the model reads it off. When two are on, it may read off neither of them.";

    private static ClaimText text(String summary) {
        return new ClaimText(List.of(
                new Part("title", "the title", "For one feature, it reads", ""),
                new Part("summary", "the summary", summary, ""),
                new Part("eval:e1", "the eval “Right”", "Right Is it right?", "y[0] > 0.5")));
    }

    private static Anchor passage(String quote, String before) {
        return Anchors.checked(new Anchor(Anchor.Kind.PASSAGE, "summary", quote, before, ""), text(SUMMARY));
    }

    private static Place place(Anchor anchor, String now) {
        return Anchors.resolve(anchor, text(SUMMARY), text(now));
    }

    @Test
    void aPassageKeepsWhatStandsAroundIt() {
        var anchor = passage("it may read  off\nneither", "");

        assertThat(anchor.quote()).isEqualTo("it may read off neither");
        assertThat(anchor.prefix()).endsWith("When two are on, ").hasSize(64);
        assertThat(anchor.suffix()).isEqualTo(" of them.");
    }

    @Test
    void ofTwoEqualPassagesTheOneWithTheSameSurroundingsIsMeant() {
        assertThat(passage("on,", "When one feature is ").suffix()).startsWith(" the model");
        assertThat(passage("on,", "When two are ").suffix()).startsWith(" it may");
    }

    @ParameterizedTest
    @CsvSource({"it reads everything", "neither of THEM"})
    void aQuoteThatTheClaimDoesNotContainIsRefused(String quote) {
        assertThatThrownBy(() -> passage(quote, "")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'',CLAIM",
        "summary,PASSAGE",
        "title,PASSAGE",
        "scope,STATEMENT",
        "eval:same,EVAL",
        "box:SURPRISE,BOX",
        "figure:picture-of-the-inside,FIGURE"
    })
    void whoPicksAPartAndNoWordsMeansAllOfIt(String part, Anchor.Kind kind) {
        var claim = ClaimText.of(SampleClaim.spec("sample"));
        var anchor = Anchors.checked(Anchor.about(part, " ", "", ""), claim);
        assertThat(anchor.kind()).isEqualTo(kind);
        assertThat(anchor.part()).isEqualTo(part);
        assertThat(anchor.quote()).isEqualTo(claim.part(part).map(Part::text).orElse(""));
    }

    @Test
    void wordsOfAPartThatIsBlankAreRefused() {
        var claim = ClaimText.of(SampleClaim.spec("sample"));
        assertThatThrownBy(() -> Anchors.checked(Anchor.about("limits", "", "", ""), claim))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"EVAL,e2", "FIGURE,e1", "STATEMENT,title", "BOX,SEVENTH", "STATEMENT,eval:e1", "PASSAGE,nowhere"})
    void aPartThatTheClaimDoesNotHaveIsRefused(Anchor.Kind kind, String id) {
        assertThatThrownBy(() -> Anchors.checked(new Anchor(kind, id, "feature", "", ""), text(SUMMARY)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void wordsFromABrowserThatAreNotTheClaimsAreNotKept() {
        var checked = Anchors.checked(
                new Anchor(Anchor.Kind.PASSAGE, "", "reads it off", "<script>", "<img onerror=x>"), text(SUMMARY));
        assertThat(checked.prefix() + checked.suffix()).doesNotContain("<");
        assertThat(Anchors.checked(new Anchor(Anchor.Kind.CLAIM, "x", "y", "z", "w"), text(SUMMARY)))
                .isEqualTo(Anchor.CLAIM);
        assertThat(Anchors.checked(new Anchor(Anchor.Kind.EVAL, "e1", "", "p", "s"), text(SUMMARY)))
                .isEqualTo(new Anchor(Anchor.Kind.EVAL, "e1", "Right Is it right?", "", ""));
    }

    @Test
    void aPassageThatStandsIsFoundWhereverAnEditMovedIt() {
        var anchor = passage("it may read off neither of them", "");
        assertThat(place(anchor, "Note this. " + SUMMARY)).isEqualTo(new Place.Found());
        assertThat(place(anchor, "It may fail: it may read off neither of them, or both."))
                .isEqualTo(new Place.Found());
    }

    @Test
    void aReplacedWordIsFollowed() {
        assertThat(place(passage("read off neither of them", ""), SUMMARY.replace("neither", "only one")))
                .isEqualTo(new Place.Changed("read off neither of them", "read off only one of them."));
        assertThat(place(passage("two", ""), SUMMARY.replace("two", "three or more")))
                .isEqualTo(new Place.Changed("two", "three or more"));
    }

    @Test
    void aShortWordThatHappensToStandElsewhereIsNotTheSamePassage() {
        var now = "It reads off one feature at a time, never two of them.";
        assertThat(place(passage("two", "When "), now)).isInstanceOf(Place.Changed.class);
    }

    @Test
    void whereNothingIsLeftOfAPassageTheWholePartIsShown() {
        var anchor = passage("When two are on, it may read off neither of them.", "");
        var now = "When one feature is on, the model reads it off.";
        assertThat(place(anchor, now)).isEqualTo(new Place.Changed(anchor.quote(), now));
    }

    @Test
    void aPartThatIsNoMoreIsSaidToBeGone() {
        var anchor = Anchors.checked(Anchor.of(Anchor.Kind.EVAL, "e1"), text(SUMMARY));
        var now = new ClaimText(List.of(new Part("title", "the title", "Something else", "")));
        assertThat(Anchors.resolve(anchor, text(SUMMARY), now))
                .isEqualTo(new Place.Gone("Right Is it right? [y[0] > 0.5]"));
        assertThat(Anchors.resolve(passage("two", ""), text(SUMMARY), now)).isEqualTo(new Place.Gone("two"));
    }

    @Test
    void anEvalWhoseWordsStandButWhoseStatementChangedIsNotTheSame() {
        var anchor = Anchors.checked(Anchor.of(Anchor.Kind.EVAL, "e1"), text(SUMMARY));
        var now = new ClaimText(List.of(new Part("eval:e1", "the eval “Right”", "Right Is it right?", "y[0] > 0.1")));
        assertThat(Anchors.resolve(anchor, text(SUMMARY), now))
                .isEqualTo(new Place.Changed("Right Is it right? [y[0] > 0.5]", "Right Is it right? [y[0] > 0.1]"));
    }

    @Test
    void everyPartThatAClaimPageOffersCanBeAnchoredTo() {
        var claim = ClaimText.of(SampleClaim.spec("sample"));
        for (var kind : List.of("scope", "mechanism", "consequence", "predicts")) {
            assertThat(Anchors.checked(Anchor.of(Anchor.Kind.STATEMENT, kind), claim)
                            .quote())
                    .isNotBlank();
        }
        for (var box : org.touchstone.claims.Examination.BoxKind.values()) {
            assertThat(Anchors.checked(Anchor.of(Anchor.Kind.BOX, box.name()), claim)
                            .quote())
                    .isEqualTo(box.text() + ": Comes out the same");
        }
        assertThat(Anchors.resolve(Anchor.of(Anchor.Kind.BOX, "SURPRISE"), claim, claim))
                .isEqualTo(new Place.Found());
    }

    @Test
    void aHugeTextIsNotComparedWordByWord() {
        var huge = "word ".repeat(20_000) + "the end";
        var anchor = Anchors.checked(new Anchor(Anchor.Kind.PASSAGE, "summary", "the end", "", ""), text(huge));
        assertThat(Anchors.resolve(anchor, text(huge), text("word ".repeat(20_000) + "a stop")))
                .isInstanceOf(Place.Changed.class);
    }
}
