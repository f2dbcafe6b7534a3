package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a decision as somebody sees it who opens it in a browser, on a phone as well. */
class DecisionInBrowserTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  /** Whether each name of a source stands in one line. */
  private static final String NO_SOURCE_IS_BROKEN =
      """
      [...document.querySelectorAll("td:nth-child(2)")].every(cell => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length === 1;
      })""";

  @TempDir Path folder;

  @Test
  void aReaderSeesWhatWasDecidedAndWhatToDo() throws Exception {
    try (Chromium browser = Chromium.start(folder.resolve("profile"));
        Outpost outpost = Outpost.open(folder)) {
      HostedPullRequest pull =
          outpost
              .shop()
              .open("alice", "Charge each order once")
              .file("secrets/<b>bold</b>", "x")
              .file("secrets/" + "a-very-long-name-without-a-break".repeat(6), "x")
              .submit();
      outpost.settle();
      URI page = outpost.pageOf(pull);

      browser.open(page, DESK, 900);
      assertThat(browser.value("document.title").asText()).contains("acme/shop#1");
      assertThat(browser.text())
          .contains("four-eyes", "says no", "It changes", "No approval counts")
          .contains("What to do: Take the secret out", "rule four-eyes/secret, owner: tests")
          .contains("<b>bold</b>");
      assertIsReadable(browser, DESK);

      browser.open(page, PHONE, 740);
      assertIsReadable(browser, PHONE);
      browser.picture(Path.of("target", "decision-phone.png"));
      assertThat(browser.complaints()).as("errors, or something its policy forbids").isEmpty();
    }
  }

  /** Nothing sticks out at the side, and no letters are too small to read. */
  private static void assertIsReadable(Chromium browser, int width) throws Exception {
    assertThat(browser.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(
            browser
                .value(
                    "Math.min(...[...document.querySelectorAll('body *')]"
                        + ".filter(e => e.innerText && e.innerText.trim())"
                        + ".map(e => parseFloat(getComputedStyle(e).fontSize)))")
                .asDouble())
        .as("pixels of the smallest letters")
        .isGreaterThanOrEqualTo(12);
    assertThat(browser.value(NO_SOURCE_IS_BROKEN).asBoolean()).as("words are whole").isTrue();
    assertThat(browser.value("getComputedStyle(document.body).fontFamily").asText())
        .as("the style sheet was let in")
        .contains("sans-serif");
  }
}
