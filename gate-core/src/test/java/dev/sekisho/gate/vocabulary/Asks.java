package dev.sekisho.gate.vocabulary;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every question that a rule can ask of a pull request: each path of words from it, with each of
 * some arguments.
 *
 * @param name as a rule would write it
 * @param reads the evidence that the words on the way say they rest on
 * @param steps the words, each with its argument if it takes one
 */
record Asks(String name, Set<FactKind> reads, List<Step> steps) {

  record Step(Method word, Optional<String> argument) {}

  record Answer(Object value, Set<FactKind> gaps) {}

  private static final List<String> TEXTS =
      List.of("bob", "carol", "production", "acme/payments", "acme", "acme/", "tier", "");

  static final Tables TABLES = SomeTables.ALL;

  /** All of them, but for the one that asks whether evidence is missing. */
  static List<Asks> all() {
    List<Asks> all = new ArrayList<>();
    collect(PullRequest.class, new Asks("$pr", EnumSet.noneOf(FactKind.class), List.of()), all);
    return all;
  }

  /** Whether the answer rests on evidence; the others describe, or speak of the question itself. */
  boolean isAnsweredFromEvidence() {
    return !reads.isEmpty();
  }

  Answer of(FactSheet sheet) {
    Reading reading = new Reading(sheet.asOf());
    Object target = new PullRequest(sheet, TABLES, reading);
    for (Step step : steps) {
      target = invoke(step, target);
    }
    return new Answer(target, Set.copyOf(reading.gaps()));
  }

  private static Object invoke(Step step, Object target) {
    try {
      return step.argument().isPresent()
          ? step.word().invoke(target, argument(step.word(), step.argument().get()))
          : step.word().invoke(target);
    } catch (InvocationTargetException e) {
      throw new AssertionError(step + " threw", e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new LinkageError("a word is not public: " + step, e);
    }
  }

  /** Rules compile it; here a text fits what it contains. */
  private static Object argument(Method word, String text) {
    TextPattern contains = subject -> subject.contains(text);
    return word.getAnnotation(Word.class).argument() == Word.Argument.REGEX ? contains : text;
  }

  private static void collect(Class<?> type, Asks path, List<Asks> all) {
    for (Method method : words(type)) {
      if (path.steps().stream().anyMatch(step -> step.word().equals(method))) {
        continue;
      }
      for (Optional<String> argument : arguments(method)) {
        Asks next = path.then(method, argument);
        if (words(method.getReturnType()).isEmpty()) {
          all.add(next);
        } else {
          collect(method.getReturnType(), next, all);
        }
      }
    }
  }

  private static List<Method> words(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Word.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static List<Optional<String>> arguments(Method method) {
    if (method.getParameterCount() == 0) {
      return List.of(Optional.empty());
    }
    Word word = method.getAnnotation(Word.class);
    List<String> arguments =
        switch (word.argument()) {
          case TEXT -> TEXTS;
          case LABEL -> List.of("LGTM");
          case CHECK -> List.of("build", "never-reported");
          case REGEX -> List.of("l", "");
          case FACT_KIND -> List.of();
          case TABLE ->
              TABLES.byName().values().stream()
                  .filter(table -> table.columns().equals(List.of(word.columns())))
                  .filter(table -> fits(table, word))
                  .map(Table::name)
                  .toList();
        };
    return arguments.stream().map(Optional::of).toList();
  }

  private static boolean fits(Table table, Word word) {
    return Arrays.stream(word.cells())
        .filter(cells -> cells.row().isEmpty() && cells.known().length > 0)
        .allMatch(
            cells ->
                table.rows().stream()
                    .allMatch(row -> List.of(cells.known()).contains(row.cell(cells.column()))));
  }

  private Asks then(Method method, Optional<String> argument) {
    Set<FactKind> more = EnumSet.copyOf(reads);
    more.addAll(Arrays.asList(method.getAnnotation(Word.class).reads()));
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(method, argument));
    String written = argument.map(text -> "(\"" + text + "\")").orElse("");
    return new Asks(name + "." + method.getName() + written, more, longer);
  }

  @Override
  public String toString() {
    return name;
  }
}
