package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** The ids of everything that can be wrong with a rule folder. */
public final class RuleErrors {
  /** The file is not DRL. */
  public static final ErrorId NOT_DRL = new ErrorId("GATE-2001");

  /** The folder holds no rules. */
  public static final ErrorId NO_RULES = new ErrorId("GATE-2002");

  /** A word, table, label or variable that there is none of. */
  public static final ErrorId UNKNOWN_WORD = new ErrorId("GATE-2003");

  /** Words that do not go together. */
  public static final ErrorId TYPE = new ErrorId("GATE-2004");

  /** A condition or a finding that can not be read. */
  public static final ErrorId SYNTAX = new ErrorId("GATE-2005");

  /** A rule without its control, owner, why or fix. */
  public static final ErrorId METADATA = new ErrorId("GATE-2006");

  /** A rule whose name is not {@code control/what-it-says}. */
  public static final ErrorId RULE_NAME = new ErrorId("GATE-2007");

  /** Two rules of one name. */
  public static final ErrorId DUPLICATE_RULE = new ErrorId("GATE-2008");

  /** Something that a rule file may not hold. */
  public static final ErrorId FORBIDDEN = new ErrorId("GATE-2009");

  /** A consequence that does something else than state findings. */
  public static final ErrorId CONSEQUENCE = new ErrorId("GATE-2010");

  /** A table that can not be read. */
  public static final ErrorId TABLE = new ErrorId("GATE-2011");

  /** More than is read. */
  public static final ErrorId LIMIT = new ErrorId("GATE-2012");

  /** A folder that can not be read. */
  public static final ErrorId FOLDER = new ErrorId("GATE-2013");

  /** Compiled rules that can not be read. */
  public static final ErrorId COMPILED_FORM = new ErrorId("GATE-2014");

  /** No rules were read yet. */
  public static final ErrorId NONE_IN_FORCE = new ErrorId("GATE-2015");

  /** A roll-out that can not be followed. */
  public static final ErrorId ROLLOUT = new ErrorId("GATE-2016");

  /** What the rules of a repository may not do. */
  public static final ErrorId LAYER = new ErrorId("GATE-2017");

  /** A character that shows a reader something else than what is read. */
  public static final ErrorId CHARACTER = new ErrorId("GATE-2018");

  private RuleErrors() {}

  /** Nothing can be judged before the rules were read once. */
  public static GateException noneInForce() {
    return new GateException(
        Problem.of(
            NONE_IN_FORCE,
            Place.of("rules"),
            "No rules are in force, because they could not be read since the start",
            "See in the log why they can not be read; they are looked for again every minute"));
  }
}
