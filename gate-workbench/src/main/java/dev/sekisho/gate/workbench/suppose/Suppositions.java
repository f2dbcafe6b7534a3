package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.workbench.suppose.Supposition.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what somebody supposes, by a small language of fixed forms. A name with a space in it
 * stands in double quotes. Immutable and thread-safe.
 */
public final class Suppositions {

  /** Characters of one supposition. */
  public static final int WORDS_CHARS_MAX = 1_000;

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");

  private final List<Form> forms;

  /** The forms, where {@code rules} say which app owns a check and what a broken glass lifts. */
  public Suppositions(RuleSet rules) {
    this.forms =
        Stream.of(
                VoteForms.FORMS,
                ProofForms.of(rules.tables()),
                CodeForms.FORMS,
                ReleaseForms.of(rules),
                EvidenceForms.FORMS)
            .flatMap(List::stream)
            .toList();
  }

  /** What each form means, by the form, in the order in which they are shown. */
  public Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    forms.forEach(form -> meanings.put(form.shape(), form.meaning()));
    return meanings;
  }

  /**
   * The change that {@code text} says.
   *
   * @throws GateException when it says none that is known, with the forms that are
   */
  public Supposition read(String text) {
    if (text.length() > WORDS_CHARS_MAX) {
      throw refuse(
          text.substring(0, 40) + "...",
          "it has " + text.length() + " characters; at most " + WORDS_CHARS_MAX + " are read",
          List.of(),
          "Say one change at a time");
    }
    List<String> words = words(text);
    for (Form form : forms) {
      try {
        Optional<Edit> edit = form.read(words);
        if (edit.isPresent()) {
          return new Supposition(text.strip().replaceAll("\\s+", " "), edit.get());
        }
      } catch (IllegalArgumentException e) {
        throw refuse(
            text,
            String.valueOf(e.getMessage()),
            List.of(form.shape()),
            "Write a name that can be one");
      }
    }
    throw refuse(
        text,
        "this says no change that is known",
        known(words),
        "Use a known form; a name with a space in it stands in double quotes");
  }

  /** The same; empty when it says none. */
  public Optional<Supposition> tryRead(String text) {
    try {
      return Optional.of(read(text));
    } catch (GateException e) {
      return Optional.empty();
    }
  }

  private List<String> known(List<String> words) {
    List<String> near =
        words.isEmpty()
            ? List.of()
            : forms.stream().filter(f -> f.beginsWith(words.get(0))).map(Form::shape).toList();
    return near.isEmpty() ? forms.stream().map(Form::shape).toList() : near;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  private static GateException refuse(String text, String what, List<String> known, String fix) {
    return new GateException(
        new Problem(SupposeErrors.FORM, Place.of("'" + text + "'"), what, known, fix));
  }
}
