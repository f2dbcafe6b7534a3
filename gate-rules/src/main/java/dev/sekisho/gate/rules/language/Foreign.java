package dev.sekisho.gate.rules.language;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that mean something to Java or to Drools and nothing to a rule. The vocabulary has none of
 * them, so they would be refused anyway; whoever writes one is told what it is.
 */
final class Foreign {
  private static final Map<String, String> KINDS =
      Stream.of(
              of(
                  "changes facts, and facts do not change while a rule judges",
                  "insert",
                  "insertLogical",
                  "modify",
                  "update",
                  "retract",
                  "delete"),
              of("is Drools' own, and no rule steers the engine", "drools", "kcontext", "context"),
              of("runs code, and a rule runs none", "eval", "function", "accumulate", "collect"),
              of(
                  "is Java, and a rule knows only the words of the vocabulary",
                  "System",
                  "Runtime",
                  "Thread",
                  "ProcessBuilder",
                  "Class",
                  "java",
                  "javax",
                  "new",
                  "while",
                  "for",
                  "if",
                  "try",
                  "String",
                  "instanceof"),
              of(
                  "is Java's reflection, and a rule knows only the words of the vocabulary",
                  "getClass",
                  "class",
                  "forName",
                  "getClassLoader",
                  "getMethods"))
          .flatMap(kind -> kind.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Foreign() {}

  /** What a name is, in a sentence; empty when it is not foreign. */
  static Optional<String> describe(String name) {
    return Optional.ofNullable(KINDS.get(name)).map(kind -> "'" + name + "' " + kind);
  }

  private static Map<String, String> of(String kind, String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> kind));
  }
}
