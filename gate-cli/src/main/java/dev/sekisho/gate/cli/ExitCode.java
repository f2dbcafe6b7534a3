package dev.sekisho.gate.cli;

import dev.sekisho.gate.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command tells the shell. Only {@link #ALLOW} lets anything pass. */
public enum ExitCode {
  ALLOW(0, "Allow: every control is open. Also: the command did what it was asked"),
  NOT_YET(1, "Hold or Block, or something was found: the answer says what"),
  REFUSED(2, "Nothing was judged: the command line, the rules or the facts are not right"),
  UNDECIDED(3, "Undecided: the gate could not judge, which is never a yes");

  private final int number;
  private final String sentence;

  ExitCode(int number, String sentence) {
    this.number = number;
    this.sentence = sentence;
  }

  /** The number that the shell sees. */
  public int number() {
    return number;
  }

  /** What it means, in a sentence. */
  public String sentence() {
    return sentence;
  }

  /** What to tell the shell about a verdict. */
  public static ExitCode of(Verdict verdict) {
    return verdict.fold(block -> NOT_YET, undecided -> UNDECIDED, hold -> NOT_YET, allow -> ALLOW);
  }

  /** What the help says of each code. */
  static Map<String, String> help() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      lines.put(Integer.toString(code.number), code.sentence);
    }
    return lines;
  }
}
