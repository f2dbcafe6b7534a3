package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition of a rule in the making, kept as simple as it can be said. What is always so and what
 * never is vanish where they are joined with others.
 */
sealed interface Clause {

  /** Whether {@code holds} is always, or never, so. */
  record Always(boolean holds) implements Clause {}

  /**
   * A condition as it is written, and its opposite.
   *
   * @param text without an {@code ||} or {@code &&} at its top
   */
  record Said(String text, String opposite) implements Clause {}

  /** All of them hold, or one of them does. */
  record Joined(boolean all, List<Clause> parts) implements Clause {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** What always holds. */
  static Clause always() {
    return new Always(true);
  }

  /** What never holds. */
  static Clause never() {
    return new Always(false);
  }

  /** A word that is true or false. */
  static Clause word(String text) {
    return new Said(text, "!" + text);
  }

  static Clause all(List<Clause> parts) {
    return join(true, parts);
  }

  static Clause any(List<Clause> parts) {
    return join(false, parts);
  }

  private static Clause join(boolean all, List<Clause> parts) {
    List<Clause> kept = new ArrayList<>();
    for (Clause part : parts) {
      if (part instanceof Always always) {
        if (always.holds() != all) {
          return part;
        }
      } else if (part instanceof Joined joined && joined.all() == all) {
        joined.parts().stream().filter(p -> !kept.contains(p)).forEach(kept::add);
      } else if (!kept.contains(part)) {
        kept.add(part);
      }
    }
    return simplified(all, kept);
  }

  /** Leaves out what the other parts say already, or rule out. */
  private static Clause simplified(boolean all, List<Clause> parts) {
    for (int i = 0; i < parts.size(); i++) {
      List<Clause> others = new ArrayList<>(parts);
      Clause part = others.remove(i);
      if (others.contains(part.not())) {
        return all ? never() : always();
      }
      if (part instanceof Joined joined && joined.all() != all) {
        if (joined.parts().stream().anyMatch(others::contains)) {
          return simplified(all, others);
        }
        List<Clause> open =
            joined.parts().stream().filter(inner -> !others.contains(inner.not())).toList();
        if (open.size() < joined.parts().size()) {
          others.add(i, join(joined.all(), open));
          return join(all, others);
        }
      }
    }
    if (parts.isEmpty()) {
      return all ? always() : never();
    }
    return parts.size() == 1 ? parts.get(0) : new Joined(all, parts);
  }

  /** The opposite. */
  default Clause not() {
    if (this instanceof Always always) {
      return always.holds() ? never() : always();
    }
    if (this instanceof Said said) {
      String text = said.opposite();
      String opposite = said.text();
      return new Said(text, opposite);
    }
    Joined joined = (Joined) this;
    return join(!joined.all(), joined.parts().stream().map(Clause::not).toList());
  }

  /** The conditions of a pattern that say it, all of which must hold; none for what always does. */
  default List<String> conditions() {
    if (this instanceof Joined joined && joined.all()) {
      return joined.parts().stream().map(part -> part.text(false)).toList();
    }
    return this.equals(always()) ? List.of() : List.of(text(false));
  }

  /** As it is written; in parentheses where it is joined and {@code within} something else. */
  private String text(boolean within) {
    if (this instanceof Said said) {
      return said.text();
    }
    if (!(this instanceof Joined joined)) {
      throw new IllegalStateException("what is always or never so is not written");
    }
    String text =
        joined.parts().stream()
            .map(part -> part.text(true))
            .collect(Collectors.joining(joined.all() ? " && " : " || "));
    return within ? "( " + text + " )" : text;
  }
}
