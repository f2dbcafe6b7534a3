package dev.sekisho.gate.workbench.policybot;

import java.util.List;
import java.util.function.Function;

/**
 * A predicate of a policy in the words of rules. Where no word says all of it, there are two
 * conditions around what it means; where there is none at all, it may always hold and never does
 * for sure.
 *
 * @param key its name in the policy
 * @param sure what holds only where it does, with the tables it needs in a folder
 * @param maybe what holds wherever it does, and perhaps elsewhere
 * @param yes what makes it hold of a pull request
 * @param no what makes it not hold
 */
record Predicate(
    String key,
    Function<Folder, Clause> sure,
    Function<Folder, Clause> maybe,
    List<Sketch.Edit> yes,
    List<Sketch.Edit> no) {
  Predicate {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
  }

  /** One that words of rules say exactly. */
  static Predicate exact(
      String key, Function<Folder, Clause> clause, List<Sketch.Edit> yes, List<Sketch.Edit> no) {
    return new Predicate(key, clause, clause, yes, no);
  }

  /** One of which only is known what it needs. */
  static Predicate needing(String key, Clause needed, List<Sketch.Edit> yes, List<Sketch.Edit> no) {
    return new Predicate(key, folder -> Clause.never(), folder -> needed, yes, no);
  }
}
