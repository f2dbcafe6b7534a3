package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.testkit.RandomEvaluations;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people read at a pull request. Each golden file shows one answer as a check run, a review
 * and the comment; {@code -Dgolden.accept=true} writes them anew, to be read before they are
 * committed.
 */
class RenderingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/publish");
  private static final Optional<URI> PAGE =
      DecisionPages.below(URI.create("https://gate.example.org/")).of(Answers.DECISION);
  private static final Map<String, Evaluation> ANSWERS =
      Map.of(
          "block", Answers.block(),
          "hold", Answers.hold(),
          "undecided", Answers.undecided(),
          "allow", Answers.allow(),
          "allow-with-debts", Answers.owing(),
          "rolled-out", Answers.rolledOut(),
          "hostile", hostile());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block",
        "hold",
        "undecided",
        "allow",
        "allow-with-debts",
        "rolled-out",
        "hostile"
      })
  void anAnswerReadsLikeThis(String name) throws IOException {
    String said = shown(ANSWERS.get(name), PAGE);
    Path golden = GOLDEN.resolve(name + ".md");
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden));
  }

  @Test
  void whatDoesNotCountIsSaidOnlyToWhoeverAsks() {
    Evaluation answer = Answers.rolledOut();
    CheckOutput check = CheckOutput.of(Answers.DECISION, answer, "one line", PAGE);

    assertThat(ExplanationComment.of(Answers.DECISION, answer, PAGE))
        .contains("### checks: in shadow", "### release-window: off", "a trial until May");
    assertThat(ReviewBody.of(Answers.DECISION, answer, PAGE) + check.summary() + check.text())
        .doesNotContain("checks", "release-window", "shadow");
  }

  @Test
  void withoutAPageNothingLinksToOne() {
    assertThat(shown(Answers.block(), Optional.empty())).doesNotContain("](");
  }

  @Test
  void whatDoesNotFitIsLeftOutByWholeLinesAndSaidSo() {
    CheckOutput output =
        CheckOutput.of(Answers.DECISION, lengthy(300), "blocked by " + "x, ".repeat(100), PAGE);

    assertThat(output.title()).hasSizeLessThanOrEqualTo(CheckOutput.TITLE_CHARS_MAX).endsWith("…");
    assertThat(output.text().lines())
        .last()
        .asString()
        .matches("_\\d+ more lines did not fit here\\._ Read \\[the whole decision]\\(.*\\)\\.");
    assertThat(output.text().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(BoundedMarkdown.FIELD_BYTES_MAX)
        .hasSizeGreaterThan(BoundedMarkdown.FIELD_BYTES_MAX - 3_000);
  }

  @Test
  void theLastLineThatFitsIsShownAndOneByteMoreIsNot() {
    int room = 10_000 - 120;

    assertThat(new BoundedMarkdown(10_000, Optional.empty()).line("x".repeat(room - 1)))
        .asString()
        .hasSize(room)
        .doesNotContain("did not fit");
    assertThat(new BoundedMarkdown(10_000, Optional.empty()).line("x".repeat(room)))
        .asString()
        .isEqualTo("\n_1 more lines did not fit here._\n");
  }

  @Property
  void everythingFitsWhateverIsSaid(@ForAll("evaluations") Evaluation evaluation) {
    CheckOutput output = CheckOutput.of(Answers.DECISION, evaluation, "title", PAGE);

    assertThat(
            Stream.of(
                output.summary(),
                output.text(),
                ReviewBody.of(Answers.DECISION, evaluation, PAGE),
                ExplanationComment.of(Answers.DECISION, evaluation, PAGE)))
        .allSatisfy(
            text ->
                assertThat(text.getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(BoundedMarkdown.FIELD_BYTES_MAX));
    assertThat(ExplanationComment.of(Answers.DECISION, evaluation, PAGE).split("<!--", -1))
        .as("the marker is the only comment")
        .hasSize(2);
  }

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return RandomEvaluations.evaluations();
  }

  private static Evaluation hostile() {
    return Answers.of(
        Sheets.HEAD,
        List.of(),
        Answers.said(
            "ticket",
            Outcome.FORBID,
            "The title is '@acme/everyone --> <script>alert(1)</script> [yes](https://evil.example)"
                + " `code` fixes #12\n# Approved\n![x](y)'",
            "1. Rename it, \u202eand ask @bob, see https://wiki.example.org/a_b?c=d&e=f."));
  }

  private static Evaluation lengthy(int controls) {
    return Answers.of(
        Sheets.HEAD,
        List.of(),
        IntStream.range(0, controls)
            .mapToObj(i -> Answers.said("c" + i, Outcome.FORBID, "関所 ".repeat(200), "Do it."))
            .toArray(ControlResult[]::new));
  }

  private static String shown(Evaluation evaluation, Optional<URI> page) {
    CheckOutput check = CheckOutput.of(Answers.DECISION, evaluation, "one line", page);
    return String.join(
        "\n",
        "==== check run: " + check.title(),
        check.summary(),
        "==== check run, text",
        check.text(),
        "==== review",
        ReviewBody.of(Answers.DECISION, evaluation, page),
        "==== comment",
        ExplanationComment.of(Answers.DECISION, evaluation, page));
  }
}
