package dev.sekisho.gate.workbench.policybot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The folder of one control in the making: its tables, each written once. */
final class Folder {
  private final String control;
  private final Map<String, String> tables = new LinkedHashMap<>();

  Folder(String control) {
    this.control = control;
  }

  String control() {
    return control;
  }

  /** The tables by their path from the folder of the rules. */
  Map<String, String> tables() {
    return tables;
  }

  /** The name of a table of people, for a rule to name. */
  String people(String purpose, Actors people) {
    return table(
        purpose,
        "kind,name\n"
            + people.rows().stream()
                .map(row -> row.kind() + "," + Texts.cell(row.name()) + "\n")
                .collect(Collectors.joining()));
  }

  /** The name of a table of settings that says what makes an approval old. */
  String freshness(boolean ignoreMerges) {
    return table(
        "freshness",
        String.join(
            "\n",
            List.of(
                "setting,value",
                "counts-as-change,any-push",
                "ignore-merges-from-base," + (ignoreMerges ? "yes" : "no"),
                "")));
  }

  private String table(String purpose, String text) {
    for (int i = 1; ; i++) {
      String name = control + "/" + purpose + (i == 1 ? "" : "-" + i);
      String there = tables.putIfAbsent(name + ".csv", text);
      if (there == null || there.equals(text)) {
        return name;
      }
    }
  }
}
