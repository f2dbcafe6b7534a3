package dev.sekisho.gate.ledger;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.EvaluationJson;
import dev.sekisho.gate.json.FactSheetJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A decision as the ledger keeps it: what was known, with its secrets masked, and the answer.
 *
 * @param id its id
 * @param at when it was written down
 * @param sheet the sheet as a document; empty once its time is over
 * @param sheetSha256 the digest of that document
 * @param evaluation the answer as a document
 * @param evaluationSha256 the digest of that
 */
public record KeptDecision(
    DecisionId id,
    Instant at,
    Optional<String> sheet,
    String sheetSha256,
    String evaluation,
    String evaluationSha256) {

  static KeptDecision read(ResultSet rs, StatementContext context) throws SQLException {
    return new KeptDecision(
        new DecisionId(rs.getString("id")),
        Instant.ofEpochMilli(rs.getLong("at")),
        Optional.ofNullable(rs.getString("sheet")),
        rs.getString("sheet_sha256"),
        rs.getString("evaluation"),
        rs.getString("evaluation_sha256"));
  }

  /** The answer. */
  public Evaluation answer() {
    return EvaluationJson.read(evaluation, "decision " + id.abbreviated());
  }

  /** What was judged. */
  public Optional<FactSheet> facts() {
    return sheet.map(text -> FactSheetJson.read(text, "sheet of " + id.abbreviated()));
  }

  /** Whether both documents are the ones that were written. */
  boolean isWhole() {
    return sheet.map(Digest::of).filter(digest -> !digest.equals(sheetSha256)).isEmpty()
        && Digest.of(evaluation).equals(evaluationSha256);
  }
}
