package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.workbench.suppose.Supposition.Edit;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One form of saying a change: words that stand for themselves, alternatives with a bar between
 * them, and names in capitals that stand for whatever is written there.
 *
 * @param shape the form, for example {@code check NAME succeeded|failed|running|skipped}
 * @param meaning what is supposed, in a sentence
 * @param maker makes the change from what was written for the names and alternatives, in order
 */
record Form(String shape, String meaning, Maker maker) {

  /** Makes a change. */
  @FunctionalInterface
  interface Maker {

    /**
     * The change.
     *
     * @throws IllegalArgumentException when a name can not be one, with why
     */
    Edit of(List<String> written);
  }

  /** A change with what it is made of, which is read before any sheet is there. */
  static <A> Edit with(A first, Edit1<A> edit) {
    return sheet -> edit.of(sheet, first);
  }

  /** A change with what it is made of, which is read before any sheet is there. */
  static <A, B> Edit with(A first, B second, Edit2<A, B> edit) {
    return sheet -> edit.of(sheet, first, second);
  }

  /** A change that is made of one thing. */
  @FunctionalInterface
  interface Edit1<A> {
    FactSheet of(FactSheet sheet, A first) throws Impossible;
  }

  /** A change that is made of two things. */
  @FunctionalInterface
  interface Edit2<A, B> {
    FactSheet of(FactSheet sheet, A first, B second) throws Impossible;
  }

  /** The change when the words are of this form. */
  Optional<Edit> read(List<String> words) {
    String[] parts = shape.split(" ", -1);
    if (parts.length != words.size()) {
      return Optional.empty();
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String word = words.get(i);
      String folded = word.toLowerCase(Locale.ROOT);
      if (isName(parts[i])) {
        written.add(word);
      } else if (parts[i].contains("|")) {
        if (!Arrays.asList(parts[i].split("\\|", -1)).contains(folded)) {
          return Optional.empty();
        }
        written.add(folded);
      } else if (!parts[i].equals(folded)) {
        return Optional.empty();
      }
    }
    return Optional.of(maker.of(written));
  }

  /** Whether it begins as {@code word} does. */
  boolean beginsWith(String word) {
    return shape.split(" ", -1)[0].equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String part) {
    return part.equals(part.toUpperCase(Locale.ROOT)) && !part.contains("|");
  }
}
