package dev.sekisho.gate.json;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.spi.DecisionIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The answer as the gate gives it to a program, under its id. Thread-safe. */
public final class DecisionJson {
  private DecisionJson() {}

  /**
   * The id of the decision that these rules take on this sheet: the SHA-256 of the sheet's
   * canonical text, a line feed and the revision.
   */
  public static DecisionId id(FactSheet sheet, RuleSetRevision revision) {
    String content = FactSheetJson.write(sheet) + "\n" + revision.value();
    return new DecisionId(
        HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8))));
  }

  /** Gives decisions their ids by {@link #id}. */
  public static DecisionIds ids() {
    return (sheet, evaluation) -> id(sheet, evaluation.revision());
  }

  /**
   * The answer as a document, for people and programs: indented.
   *
   * @throws IllegalArgumentException when the verdict does not follow from the controls
   */
  public static String write(DecisionId id, Evaluation evaluation) {
    return Documents.writePretty(
        EvaluationForms.DECISION, new EvaluationForms.Answer(id, evaluation));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
