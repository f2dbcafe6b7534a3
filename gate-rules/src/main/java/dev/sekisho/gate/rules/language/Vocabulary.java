package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Word;
import dev.sekisho.gate.vocabulary.Word.Argument;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules may use, by the class that they are asked of. Made from the code by the
 * {@link Word} marks and from the components of the facts that a pattern may match, so it can not
 * go stale; nothing else can be reached from a rule.
 */
public final class Vocabulary {

  /** The facts that a pattern may match beside the pull request, by the name that rules use. */
  public static final Map<String, Element> ELEMENTS =
      Map.ofEntries(
          element(LabelChange.class, FactKind.LABEL_HISTORY),
          element(Commit.class, FactKind.COMMITS),
          element(HeadChange.class, FactKind.HEAD_HISTORY),
          element(ChangedFile.class, FactKind.FILES),
          element(Review.class, FactKind.REVIEWS),
          element(Comment.class, FactKind.COMMENTS),
          element(Check.class, FactKind.CHECKS),
          element(Ticket.class, FactKind.TICKETS),
          element(Migration.class, FactKind.MIGRATIONS),
          element(Deployment.class, FactKind.DEPLOYMENTS));

  /** The name of the pattern that every rule has. */
  public static final String PULL_REQUEST = PullRequest.class.getSimpleName();

  private static final Map<Class<?>, Map<String, Entry>> WORDS = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /**
   * A kind of fact that a pattern may match.
   *
   * @param type its class
   * @param kind the evidence that it is an item of
   */
  public record Element(Class<?> type, FactKind kind) {}

  /**
   * One word.
   *
   * @param name as it is written
   * @param meaning what it means, in a sentence; empty for a fact's own component
   * @param type what it answers with
   * @param reads the evidence that it rests on
   * @param argument what stands in its parentheses; empty when it has none
   * @param columns the columns of the table that the argument names
   * @param cells what may stand in some of them
   * @param accessor asks for it: of a target, with an argument or null
   */
  public record Entry(
      String name,
      String meaning,
      Class<?> type,
      Set<FactKind> reads,
      Optional<Argument> argument,
      List<String> columns,
      List<Cells> cells,
      Accessor accessor) {}

  /**
   * What may stand in a column of a table.
   *
   * @param column which column
   * @param row only in rows that have this text in the first column; empty for every row
   * @param known what may stand there; empty for any text but the empty one
   * @param required whether a table without any row is a mistake
   */
  public record Cells(String column, String row, List<String> known, boolean required) {
    private static Cells of(Word.Cells cells) {
      return new Cells(cells.column(), cells.row(), List.of(cells.known()), cells.required());
    }

    /** Whether a text may stand there. */
    public boolean knows(String cell) {
      return known.isEmpty() ? !cell.isEmpty() : known.contains(cell);
    }

    /** Whether it says something about a row. */
    public boolean isAbout(Table table, Table.Row line) {
      return row.isEmpty() || line.cell(table.columns().get(0)).equals(row);
    }
  }

  /** Asks a target for a word. */
  @FunctionalInterface
  public interface Accessor {
    /** The answer; null where an optional component is not there. */
    @Nullable Object ask(Object target, @Nullable Object argument);
  }

  /** The words that can be asked of {@code type}, by name; empty when there are none. */
  public static Map<String, Entry> words(Class<?> type) {
    return WORDS.computeIfAbsent(type, Vocabulary::read);
  }

  private static Map.Entry<String, Element> element(Class<?> type, FactKind kind) {
    return Map.entry(type.getSimpleName(), new Element(type, kind));
  }

  private static Map<String, Entry> read(Class<?> type) {
    Map<String, Entry> words = new TreeMap<>();
    for (Method method : type.getMethods()) {
      Word word = method.getAnnotation(Word.class);
      if (word != null) {
        words.put(method.getName(), entry(method, word));
      }
    }
    if (type == Person.class || ELEMENTS.values().stream().anyMatch(e -> e.type() == type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        component(component).ifPresent(entry -> words.put(entry.name(), entry));
      }
    }
    return Collections.unmodifiableMap(words);
  }

  private static Entry entry(Method method, Word word) {
    Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
    Collections.addAll(reads, word.reads());
    boolean takes = method.getParameterCount() == 1;
    Optional<Word.Table> table = Optional.ofNullable(word.table().getAnnotation(Word.Table.class));
    String[] columns = table.map(Word.Table::columns).orElseGet(word::columns);
    Word.Cells[] cells = table.map(Word.Table::cells).orElseGet(word::cells);
    return new Entry(
        method.getName(),
        word.value(),
        word.spoken() ? Spoken.class : method.getReturnType(),
        Set.copyOf(reads),
        takes ? Optional.of(word.argument()) : Optional.empty(),
        List.of(columns),
        Arrays.stream(cells).map(Cells::of).toList(),
        lazily(method, takes));
  }

  private static Optional<Entry> component(RecordComponent component) {
    Class<?> type = component.getType();
    boolean optional = type == Optional.class;
    if (optional) {
      Type inner = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      if (!(inner instanceof Class<?> plain)) {
        return Optional.empty();
      }
      type = plain;
    }
    if (!Types.isValue(type)) {
      return Optional.empty();
    }
    Accessor plain = lazily(component.getAccessor(), false);
    Accessor accessor = optional ? (target, none) -> orNull(plain.ask(target, none)) : plain;
    return Optional.of(
        new Entry(
            component.getName(),
            "",
            type,
            Set.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            accessor));
  }

  private static @Nullable Object orNull(@Nullable Object component) {
    return component instanceof Optional<?> optional ? optional.orElse(null) : component;
  }

  /** Links the method when a rule first needs it, so that words nobody uses cost nothing. */
  private static Accessor lazily(Method method, boolean takes) {
    return new Accessor() {
      private volatile @Nullable Accessor linked;

      @Override
      public @Nullable Object ask(Object target, @Nullable Object argument) {
        Accessor accessor = linked;
        if (accessor == null) {
          accessor = link(method, takes);
          linked = accessor;
        }
        return accessor.ask(target, argument);
      }
    };
  }

  @SuppressWarnings("unchecked") // because the metafactory returns what its factory type says
  private static Accessor link(Method method, boolean takes) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle handle = lookup.unreflect(method);
      MethodType own = handle.type().wrap();
      if (takes) {
        BiFunction<Object, @Nullable Object, Object> function =
            (BiFunction<Object, @Nullable Object, Object>)
                LambdaMetafactory.metafactory(
                        lookup,
                        "apply",
                        MethodType.methodType(BiFunction.class),
                        MethodType.genericMethodType(2),
                        handle,
                        own)
                    .getTarget()
                    .invoke();
        return function::apply;
      }
      Function<Object, Object> function =
          (Function<Object, Object>)
              LambdaMetafactory.metafactory(
                      lookup,
                      "apply",
                      MethodType.methodType(Function.class),
                      MethodType.genericMethodType(1),
                      handle,
                      own)
                  .getTarget()
                  .invoke();
      return (target, none) -> function.apply(target);
    } catch (Throwable e) {
      throw new LinkageError("the word " + method.getName() + " can not be linked", e);
    }
  }
}
