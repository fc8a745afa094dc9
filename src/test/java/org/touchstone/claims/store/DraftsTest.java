package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchstone.people.PeopleHouse.as;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Drafts.NewerDraftException;
import org.touchstone.people.Account;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;

@SpringJUnitConfig(AuthorsHouse.class)
class DraftsTest {

    @Autowired
    Drafts drafts;

    @Autowired
    AuthorsHouse.People people;

    private Account author;

    @BeforeEach
    void somebodyWrites() {
        author = people.one(Role.AUTHOR);
    }

    private Draft begin(String yaml) {
        return as(author, () -> drafts.begin(author.id(), yaml));
    }

    private Draft save(Draft draft, int revision, String yaml) {
        return as(author, () -> drafts.save(author.id(), draft.id(), revision, yaml));
    }

    private Draft open(Draft draft) {
        return as(author, () -> drafts.open(author.id(), draft.id()));
    }

    @Test
    void aDraftIsKeptAsItWasTyped() {
        Draft draft = begin("title: First\n  odd: [");
        assertThat(open(draft).yaml()).isEqualTo("title: First\n  odd: [");
        Draft saved = save(draft, 1, "title: Second\n");
        assertThat(saved.revision()).isEqualTo(2);
        assertThat(open(draft)).isEqualTo(saved);
        assertThat(as(author, () -> drafts.list(author.id()))).containsExactly(saved);
    }

    @Test
    void aSavingThatKnowsAnOlderRevisionOverwritesNothingAndIsOfferedTheNewer() {
        Draft draft = begin("a: 1");
        Draft elsewhere = save(draft, 1, "a: 2");
        NewerDraftException refused = catchThrowableOfType(NewerDraftException.class, () -> save(draft, 1, "a: 3"));
        assertThat(refused.newer()).isEqualTo(elsewhere);
        assertThat(refused).hasMessageContaining("Nothing is lost");
        assertThat(open(draft).yaml()).isEqualTo("a: 2");
        assertThat(save(draft, refused.newer().revision(), "a: 3").revision()).isEqualTo(3);
    }

    @Test
    void theSameTextSavedTwiceIsNoQuarrel() {
        Draft draft = begin("a: 1");
        Draft once = save(draft, 1, "a: 2");
        assertThat(save(draft, 1, "a: 2")).isEqualTo(once);
        assertThat(save(draft, 2, "a: 2")).isEqualTo(once);
    }

    @Test
    void ofManyEditorsWhoSaveAtOnceOneIsSavedAndNoneIsOverwritten() throws Exception {
        Draft draft = begin("a: 0");
        List<Callable<String>> editors = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String text = "a: " + i;
            editors.add(() -> {
                try {
                    return save(draft, 1, text).yaml();
                } catch (NewerDraftException e) {
                    return "";
                }
            });
        }
        List<String> saved = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(editors.size())) {
            for (var one : threads.invokeAll(editors)) {
                saved.add(one.get());
            }
        }
        assertThat(saved)
                .filteredOn(text -> !text.isEmpty())
                .containsExactly(open(draft).yaml());
        assertThat(open(draft).revision()).isEqualTo(2);
    }

    @Test
    void nobodySeesOrChangesAnothersDraft() {
        Draft draft = begin("a: 1");
        Account other = people.one(Role.ADMINISTRATOR);
        assertThat(as(other, () -> drafts.list(other.id()))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> drafts.open(other.id(), draft.id())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> as(other, () -> drafts.save(other.id(), draft.id(), 1, "a: 2")))
                .isInstanceOf(RefusedException.class);
        as(other, () -> drafts.delete(other.id(), draft.id()));
        assertThat(open(draft).yaml()).isEqualTo("a: 1");
        as(author, () -> drafts.delete(author.id(), draft.id()));
        assertThatThrownBy(() -> open(draft)).isInstanceOf(RefusedException.class);
    }

    @Test
    void thereIsRoomForFiftyDraftsEvenWhenManyAreBegunAtOnce() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(() -> {
                try {
                    begin("a: 1");
                    return true;
                } catch (RefusedException e) {
                    return false;
                }
            });
        }
        long begun = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(all)) {
                begun += one.get() ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(50);
        assertThatThrownBy(() -> begin("a: 1")).hasMessageContaining("50 drafts");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> begin("😀".repeat(100_001))).hasMessageContaining("100,001 characters");
        assertThat(begin("😀".repeat(100_000)).revision()).isEqualTo(1);
        assertThat(begin("a\u0000b").yaml()).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'title: One thing\nb: c' | One thing",
                "'title: >-\n  One\n  thing\n' | One thing",
                "'title: Broken below\nb: [' | Broken below",
                "'slug: a' | ''",
                "'[' | ''",
                "'' | ''"
            })
    void aDraftIsCalledByItsTitleAsFarAsItCanBeRead(String yaml, String title) {
        assertThat(begin(yaml == null ? "" : yaml).title()).isEqualTo(title == null ? "" : title);
    }
}
