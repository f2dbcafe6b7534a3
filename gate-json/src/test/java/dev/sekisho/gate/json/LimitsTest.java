package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class LimitsTest {

  @Test
  void aTextMayBeAsLongAsTheLimitAndNoLonger() {
    String longest = "{}" + " ".repeat(Document.SIZE_MAX - 2);

    assertThat(Document.json(longest, "long.json").root()).isEmpty();
    assertThat(problem(() -> Document.json(longest + " ", "long.json")))
        .returns(JsonErrors.LIMIT, Problem::id)
        .returns("the document is longer than 8388608 characters", Problem::what);
  }

  @Test
  void bytesMayBeAsManyAsTheLimitAndNoMore() {
    byte[] longest = ("{}" + " ".repeat(Document.SIZE_MAX - 2)).getBytes(StandardCharsets.UTF_8);
    byte[] longer = ("{}" + " ".repeat(Document.SIZE_MAX - 1)).getBytes(StandardCharsets.UTF_8);

    assertThat(Document.json(longest, "long.json").root()).isEmpty();
    assertThat(Document.json(new ByteArrayInputStream(longest), "long.json").root()).isEmpty();
    assertThat(problem(() -> Document.json(longer, "long.json")).id()).isEqualTo(JsonErrors.LIMIT);
    assertThat(problem(() -> Document.json(new ByteArrayInputStream(longer), "long.json")).what())
        .isEqualTo("the document is longer than 8388608 bytes");
  }

  @Test
  void aDocumentMayBeAsDeepAsTheLimitAndNoDeeper() {
    for (int syntax = 0; syntax < 2; syntax++) {
      boolean yaml = syntax == 1;
      assertThat(read(nested(Document.DEPTH_MAX), yaml).root().isArray()).isTrue();
      assertThat(problem(() -> read(nested(Document.DEPTH_MAX + 1), yaml)).id())
          .isEqualTo(JsonErrors.LIMIT);
    }
  }

  @Test
  void aDocumentMayHoldAsManyValuesAsTheLimitAndNoMore() {
    String most = "[" + "0,".repeat(Document.VALUES_MAX - 2) + "0]";
    String more = "[" + "0,".repeat(Document.VALUES_MAX - 1) + "0]";

    assertThat(Document.json(most, "many.json").root()).hasSize(Document.VALUES_MAX - 1);
    assertThat(problem(() -> Document.json(more, "many.json")).what())
        .isEqualTo("the document holds more than 200000 values");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedWithoutBeingRead() {
    String number = "{\"version\": " + "9".repeat(1_000_000) + "}";

    assertThat(problem(() -> Document.json(number, "number.json")).id())
        .isEqualTo(JsonErrors.LIMIT);
  }

  @Test
  void moreProblemsThanAreKeptAreCounted() {
    String items = "\"\",".repeat(Problems.KEPT_MAX) + "\"\"";
    String sheet =
        """
        {"version": 1, "question": {"merge": {}}, "subject": "acme/payments#17",
         "head": "0000000100000001000000010000000100000001", "asOf": "2026-03-04T10:00:00Z",
         "labels": {"source": "github", "asOf": "2026-03-04T10:00:00Z", "complete": true, "items": [%s]}}
        """
            .formatted(items);

    GateException thrown =
        catchThrowableOfType(GateException.class, () -> FactSheetJson.read(sheet, "sheet.json"));
    assertThat(thrown.problems()).hasSize(Problems.KEPT_MAX);
    assertThat(thrown).hasMessageEndingWith("... and 1 more");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin = "{\"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problem(() -> Document.json(latin, "latin.json")).what())
        .isEqualTo("the bytes are not UTF-8");
  }

  @Test
  void halfACharacterIsRefusedBecauseItHasNoBytes() {
    String sheet = "{\"version\": 1, \"subject\": \"acme/\\ud83d#17\"}";

    GateException thrown =
        catchThrowableOfType(GateException.class, () -> FactSheetJson.read(sheet, "sheet.json"));
    assertThat(thrown.problems())
        .extracting(Problem::what)
        .contains("the text holds half of a character");
  }

  @Test
  void aStreamThatBreaksIsNotADocumentThatEnds() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> Document.json(broken, "broken.json"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Stream closed");
  }

  private static Document read(String text, boolean yaml) {
    return yaml ? Document.yaml(text, "deep.yaml") : Document.json(text, "deep.json");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static Problem problem(Executable reading) {
    GateException thrown = catchThrowableOfType(GateException.class, reading::execute);
    assertThat(thrown).as("the document must be refused").isNotNull();
    List<Problem> problems = thrown.problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
