package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.language.Vocabulary.Element;
import dev.sekisho.gate.rules.language.Vocabulary.Entry;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Word.Argument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The reference of all words that a rule may use, as Markdown. It is made from the vocabulary
 * itself, so equal code gives an equal page.
 */
public final class VocabularyPage {
  private final StringBuilder out = new StringBuilder();
  private final List<Class<?>> askable = askable();

  private VocabularyPage() {}

  /** The page: the pull request and what can be reached from it, then the facts to match. */
  public static String markdown() {
    VocabularyPage page = new VocabularyPage();
    page.askable.forEach(page::words);
    page.elements();
    page.kinds();
    return page.out.toString();
  }

  /** The pull request and everything whose words can be reached from it, nearest first. */
  private static List<Class<?>> askable() {
    Set<Class<?>> reached = new LinkedHashSet<>(List.of(PullRequest.class));
    List<Class<?>> waiting = new ArrayList<>(reached);
    while (!waiting.isEmpty()) {
      Class<?> type = waiting.remove(0);
      for (Entry word : Vocabulary.words(type).values()) {
        if (!Vocabulary.words(word.type()).isEmpty() && reached.add(word.type())) {
          waiting.add(word.type());
        }
      }
    }
    return List.copyOf(reached);
  }

  private void words(Class<?> type) {
    boolean matched = type == PullRequest.class;
    heading(type.getSimpleName());
    line(matched ? "What every rule matches first." : "Reached from: " + reachedBy(type) + ".");
    line("");
    boolean explained =
        Vocabulary.words(type).values().stream().anyMatch(word -> !word.meaning().isEmpty());
    if (explained) {
      table("word", "answers with", "evidence", "meaning");
      Vocabulary.words(type)
          .values()
          .forEach(w -> row(form(w), answer(w.type()), kinds(w.reads()), w.meaning()));
    } else {
      components(type);
    }
  }

  private String reachedBy(Class<?> type) {
    Set<String> ways = new TreeSet<>();
    for (Class<?> from : askable) {
      for (Entry word : Vocabulary.words(from).values()) {
        if (word.type() == type) {
          ways.add("`" + from.getSimpleName() + "." + word.name() + "`");
        }
      }
    }
    return String.join(", ", ways);
  }

  private void elements() {
    heading("Facts that a pattern may match");
    line("A pattern matches the items of one list one by one. Each has these components.");
    for (Map.Entry<String, Element> element : new TreeMap<>(Vocabulary.ELEMENTS).entrySet()) {
      line("");
      line("#### " + element.getKey());
      line("");
      line("An item of `" + element.getValue().kind().word() + "`.");
      line("");
      components(element.getValue().type());
    }
  }

  private void components(Class<?> type) {
    table("word", "answers with");
    Vocabulary.words(type).values().forEach(word -> row(form(word), answer(word.type())));
  }

  private void kinds() {
    heading("Kinds of evidence");
    line("`unknown( \"...\" )` and `finding.excuse( \"...\", ... )` name one of these:");
    line(Arrays.stream(FactKind.values()).map(VocabularyPage::code).collect(joined()) + ".");
  }

  private static String form(Entry word) {
    String argument =
        word.argument().map(VocabularyPage::argument).map(a -> "( " + a + " )").orElse("");
    String columns =
        word.columns().isEmpty()
            ? ""
            : " with columns "
                + word.columns().stream().map(column -> column(word, column)).collect(joined());
    return "`" + word.name() + argument + "`" + columns;
  }

  private static String column(Entry word, String column) {
    String known =
        word.cells().stream()
            .filter(cells -> cells.column().equals(column) && cells.row().isEmpty())
            .flatMap(cells -> cells.known().stream())
            .map(text -> "`" + text + "`")
            .collect(Collectors.joining(" or "));
    return "`" + column + "`" + (known.isEmpty() ? "" : " (" + known + ")");
  }

  private static String argument(Argument argument) {
    return switch (argument) {
      case TEXT -> "text";
      case TABLE -> "\"table\"";
      case LABEL -> "\"label\"";
      case CHECK -> "\"check\"";
      case REGEX -> "\"regular expression\"";
      case FACT_KIND -> "\"evidence\"";
    };
  }

  private String answer(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants()).map(c -> "`" + c + "`").collect(joined());
    }
    return askable.contains(type)
        ? "[" + type.getSimpleName() + "](#" + anchor(type) + ")"
        : Types.describe(type);
  }

  private static String anchor(Class<?> type) {
    return type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static String kinds(Set<FactKind> kinds) {
    return new TreeSet<>(kinds).stream().map(VocabularyPage::code).collect(joined());
  }

  private static String code(FactKind kind) {
    return "`" + kind.word() + "`";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private void heading(String text) {
    if (out.length() > 0) {
      line("");
    }
    line("### " + text);
    line("");
  }

  private void table(String... columns) {
    row(columns);
    line("|" + "---|".repeat(columns.length));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
