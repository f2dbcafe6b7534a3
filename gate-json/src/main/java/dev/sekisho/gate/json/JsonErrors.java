package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of everything that can be wrong with a document. */
public final class JsonErrors {
  /** The text is not JSON or not YAML, or it ends too early. */
  public static final ErrorId SYNTAX = new ErrorId("GATE-1001");

  /** A field that there is none of. */
  public static final ErrorId UNKNOWN_FIELD = new ErrorId("GATE-1002");

  /** Another type than the one that is expected. */
  public static final ErrorId TYPE = new ErrorId("GATE-1003");

  /** A field that has to be there and is not. */
  public static final ErrorId MISSING_FIELD = new ErrorId("GATE-1004");

  /** A word that is not one of those that a field may hold. */
  public static final ErrorId UNKNOWN_WORD = new ErrorId("GATE-1005");

  /** A value of the right type that can not be what it stands for. */
  public static final ErrorId VALUE = new ErrorId("GATE-1006");

  /** A field that is there twice. */
  public static final ErrorId DUPLICATE_FIELD = new ErrorId("GATE-1007");

  /** A version of the form that is not read. */
  public static final ErrorId VERSION = new ErrorId("GATE-1008");

  /** More than is read. */
  public static final ErrorId LIMIT = new ErrorId("GATE-1009");

  /** Two parts of a document that can not both be true. */
  public static final ErrorId CONTRADICTION = new ErrorId("GATE-1010");

  private JsonErrors() {}
}
