package org.touchstone.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;

/** Changing settings before a run: nothing typed is lost, nothing impossible is asked. */
@ViewPackages(packages = "org.touchstone.support")
class SettingsFormTest extends BrowserlessTest {

    private static final SettingsForm.Wording WORDING = new SettingsForm.Wording("h3", "Settings", "A note.", "Run it");

    private final Map<String, Object> asked = new HashMap<>();
    private Component form = new TextField();

    @BeforeEach
    void open() {
        ModelFamily family = Families.standard().all().getFirst();
        form = new SettingsForm(family, family.settle(Map.of()), 7, WORDING, (settings, seed) -> {
                    asked.putAll(settings);
                    asked.put("seed", seed);
                })
                .component();
        UI.getCurrent().add(form);
    }

    @Test
    void whatIsTypedIsWhatIsAsked() {
        field("Training steps").setValue("200");
        field("Seed").setValue("42");
        run();
        assertThat(asked)
                .containsEntry("steps", 200L)
                .containsEntry("seed", 42L)
                .containsEntry("output", "relu");
    }

    @Test
    void aValueBeyondItsBoundsStaysInItsFieldWithASentenceAndNothingIsAsked() {
        TextField steps = field("Training steps");
        steps.setValue("99999999");
        run();
        assertThat(asked).isEmpty();
        assertThat(steps.isInvalid()).isTrue();
        assertThat(steps.getErrorMessage()).contains("100 to 10000");
        assertThat(steps.getValue()).isEqualTo("99999999");
    }

    @Test
    void aWordWhereANumberBelongsIsAnsweredWithTheRange() {
        TextField rate = field("Learning rate");
        rate.setValue("fast");
        run();
        assertThat(asked).isEmpty();
        assertThat(rate.getErrorMessage()).contains("number").contains("0.0001");
    }

    private TextField field(String label) {
        return in(form).filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void run() {
        NativeButton button = in(form).filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Stream<Component> in(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(SettingsFormTest::in));
    }
}
