package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import java.util.List;
import java.util.stream.Collectors;

/** The page beside imported rules that says what became of the policy. */
final class ImportPage {
  private ImportPage() {}

  static String of(String source, List<Note> notes, RuleSet rules) {
    StringBuilder page = new StringBuilder("# Where these rules come from\n\n");
    page.append(
            "They were made of `"
                + source
                + "`, a policy of policy-bot, by `./gate import policy-bot`.")
        .append(" They are yours now: change them as you like.\n");
    section(
        page,
        "Not carried over",
        "No word of a rule says this, so the gate stays closed where it would decide.",
        notes,
        Note.Kind.NOT_CARRIED);
    section(
        page,
        "Left out on purpose",
        "The rules are stricter without it.",
        notes,
        Note.Kind.STRICTER);
    section(page, "Worth a look", "It means the same here.", notes, Note.Kind.ADVICE);
    page.append("\n## What there is now\n\n");
    controls(rules)
        .forEach(control -> page.append("- `" + control + "`: " + rulesOf(rules, control) + "\n"));
    page.append(
            "\nThe scenarios say what the rules say now, of pull requests that were made up. Read them")
        .append(" before you trust them, and write those of your own that matter.\n");
    return page.toString();
  }

  private static void section(
      StringBuilder page, String title, String means, List<Note> notes, Note.Kind kind) {
    List<Note> those = notes.stream().filter(note -> note.kind() == kind).toList();
    if (those.isEmpty()) {
      return;
    }
    page.append(
        "\n## "
            + title
            + "\n\n"
            + means
            + "\n\n| where | what the policy says | what happens instead |\n|---|---|---|\n");
    those.forEach(
        note ->
            page.append(
                "| "
                    + cell(note.where())
                    + " | "
                    + cell(note.what())
                    + " | "
                    + cell(note.instead())
                    + " |\n"));
  }

  private static String cell(String text) {
    return Texts.said(text).replace("|", "/").replace("<", "(").replace(">", ")");
  }

  private static List<String> controls(RuleSet rules) {
    return rules.rules().stream().map(rule -> rule.control().value()).distinct().sorted().toList();
  }

  private static String rulesOf(RuleSet rules, String control) {
    return rules.rules().stream()
        .filter(rule -> rule.control().value().equals(control))
        .map(Rule::name)
        .map(name -> "`" + name.value().substring(control.length() + 1) + "`")
        .collect(Collectors.joining(", "));
  }
}
