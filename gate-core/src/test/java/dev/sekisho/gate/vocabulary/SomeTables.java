package dev.sekisho.gate.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables for every word that takes one. */
final class SomeTables {
  static final Tables ALL =
      tables(
          table("migrations", "path", "db/**"),
          table("sql", "path", "**/*.sql"),
          table("scope", "path,in-scope", "docs/**,no", "src/Gate.java,yes", "src/**,no"),
          table("any-push", "setting,value", "counts-as-change,any-push"),
          table("diff", "setting,value", "counts-as-change,diff", "ignore-merges-from-base,yes"),
          table("tree", "setting,value", "counts-as-change,tree", "ignore-pusher,Dave"),
          table("paths", "setting,value", "counts-as-change,paths", "path,src/**"),
          table("no-paths", "setting,value", "counts-as-change,paths"),
          table("approvers", "approver,login", "Bob B.,bob", "Carol C.,Carol"),
          table("checks", "repository,check,app", "Acme/*,build,CI", "acme/payments,lint,ci"),
          table("other-checks", "repository,check,app", "acme/other,build,ci"),
          table("people", "kind,name", "user,Bob", "user,alice"),
          table("teams", "kind,name", "team,acme/payments", "organization,acme"),
          table("writers", "kind,name", "permission,write"),
          table("places", "kind,name", "branch,main", "environment,Production"));

  private SomeTables() {}

  /** A table with columns, and rows with cells, between commas. */
  static Table table(String name, String columns, String... rows) {
    return new Table(
        name,
        List.of(columns.split(",")),
        Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList());
  }

  static Tables tables(Table... tables) {
    Map<String, Table> byName = new LinkedHashMap<>();
    for (Table table : tables) {
      byName.put(table.name(), table);
    }
    return new Tables(byName);
  }
}
