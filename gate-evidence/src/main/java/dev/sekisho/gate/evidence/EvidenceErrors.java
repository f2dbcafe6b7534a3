package dev.sekisho.gate.evidence;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;

/** What can be wrong with the files of this module. */
public final class EvidenceErrors {

  /** The file that says where migrations are told can not be read. */
  public static final ErrorId MIGRATIONS = new ErrorId("GATE-9421");

  private EvidenceErrors() {}

  static GateException migrations(Place where, String what, List<String> known) {
    return new GateException(
        new Problem(
            MIGRATIONS,
            where,
            what,
            known,
            "Compare the file with docs/CONFIGURATION.md and correct it"));
  }
}
