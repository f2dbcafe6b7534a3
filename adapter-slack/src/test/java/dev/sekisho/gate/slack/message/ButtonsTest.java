package dev.sekisho.gate.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonsTest {

  @ParameterizedTest
  @MethodSource("dev.sekisho.gate.slack.message.GoldenMessagesTest#states")
  void buttonsAreBoundToTheReleaseAsItWasSeen(ReleaseState state) {
    Release release = Examples.release(state, 7);
    assertThat(buttons(release))
        .allSatisfy(
            button ->
                assertThat(ReleaseButton.read(button.value()))
                    .contains(new ReleaseButton(release.id(), 7)));
  }

  @ParameterizedTest
  @MethodSource("dev.sekisho.gate.slack.message.GoldenMessagesTest#states")
  void whatEndedHasNoButtonsAndOnlyWhatWaitsHasGo(ReleaseState state) {
    List<ButtonAction> actions =
        buttons(Examples.release(state, 1)).stream().map(Button::action).toList();
    assertThat(actions.contains(ButtonAction.GO))
        .isEqualTo(state.phase() == ReleaseState.Phase.WAITING);
    if (state.phase() == ReleaseState.Phase.FINAL) {
      assertThat(actions).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anActionIsFoundByItsId(ButtonAction action) {
    assertThat(ButtonAction.of(action.id())).contains(action);
    assertThat(ButtonAction.of(action.name())).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "till-17", "till-17 x", "Till-17 3", "till-17 3 4", "till-17 -1"})
  void otherValuesAreNoReleases(String value) {
    assertThat(ReleaseButton.read(value)).isEmpty();
  }

  @Test
  void aValueThatIsTooLargeForANumberIsNoRelease() {
    assertThat(ReleaseButton.read("till-17 " + "9".repeat(19))).isEmpty();
  }

  private static List<Button> buttons(Release release) {
    return ReleaseCard.of(release, Examples.WORDING).blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .toList();
  }
}
