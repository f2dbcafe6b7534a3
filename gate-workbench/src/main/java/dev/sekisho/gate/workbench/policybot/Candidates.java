package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pull requests among which scenarios are looked for: for each rule of a policy one of which all
 * holds that it speaks of, and those of which a part of it does not.
 */
final class Candidates {

  /** Pull requests that are tried. */
  static final int TRIED_MAX = 1_500;

  private final Policy policy;
  private final Set<ApprovalRule> rules = new LinkedHashSet<>();
  private final List<Sketch> tried = new ArrayList<>();

  private Candidates(Policy policy) {
    this.policy = policy;
    policy.approval().stream().flatMap(Tree::rules).forEach(rules::add);
  }

  static List<Sketch> of(Policy policy) {
    return new Candidates(policy).all();
  }

  private List<Sketch> all() {
    add(List.of());
    add(List.of(sketch -> sketch.unknown("details")));
    for (ApprovalRule rule : rules) {
      add(all(rule));
      add(applies(rule));
      parts(rule);
    }
    add(rules.stream().flatMap(rule -> all(rule).stream()).toList());
    add(rules.stream().flatMap(rule -> none(rule).stream()).toList());
    for (ApprovalRule rule : rules) {
      alone(rule);
    }
    policy.disapproval().ifPresent(this::objections);
    return List.copyOf(tried);
  }

  private void add(List<Sketch.Edit> edits) {
    if (tried.size() < TRIED_MAX) {
      Sketch sketch = new Sketch();
      edits.forEach(edit -> edit.accept(sketch));
      tried.add(sketch);
    }
  }

  /** One part of a rule at a time is not there, or there in another way. */
  private void parts(ApprovalRule rule) {
    List<Predicate> predicates = new ArrayList<>(rule.when());
    predicates.addAll(rule.conditions());
    for (Predicate predicate : predicates) {
      predicate.no().forEach(no -> add(joined(all(rule), List.of(no))));
      predicate.yes().forEach(yes -> add(joined(all(rule), List.of(yes))));
      predicate.yes().forEach(yes -> add(List.of(yes)));
      predicate.no().forEach(no -> add(List.of(no)));
    }
    add(joined(applies(rule), approvals(rule)));
    add(joined(applies(rule), yes(rule.conditions())));
  }

  /** A rule holds and the others do not, and the other way round. */
  private void alone(ApprovalRule rule) {
    List<Sketch.Edit> others =
        rules.stream().filter(r -> !r.equals(rule)).flatMap(r -> none(r).stream()).toList();
    add(joined(others, all(rule)));
    add(joined(others, applies(rule)));
    List<Sketch.Edit> all =
        rules.stream().filter(r -> !r.equals(rule)).flatMap(r -> all(r).stream()).toList();
    add(joined(all, none(rule)));
    add(joined(all, applies(rule)));
  }

  private void objections(Disapproval disapproval) {
    for (Predicate predicate : disapproval.when()) {
      predicate.yes().forEach(yes -> add(List.of(yes)));
      predicate.no().forEach(no -> add(List.of(no)));
    }
    List<Sketch.Edit> none =
        disapproval.when().stream().flatMap(p -> p.no().stream().limit(1)).toList();
    add(none);
    disapproval.objectors().rows().stream()
        .limit(3)
        .forEach(
            row -> {
              add(joined(none, List.of(s -> s.review(s.actor(row, 1), "changes-requested"))));
              disapproval
                  .comments()
                  .forEach(
                      regex ->
                          Example.of(regex)
                              .ifPresent(
                                  text ->
                                      add(
                                          joined(
                                              none,
                                              List.of(s -> s.comment(s.actor(row, 1), text))))));
            });
  }

  private static List<Sketch.Edit> all(ApprovalRule rule) {
    return joined(applies(rule), joined(approvals(rule), yes(rule.conditions())));
  }

  private static List<Sketch.Edit> applies(ApprovalRule rule) {
    return yes(rule.when());
  }

  private static List<Sketch.Edit> none(ApprovalRule rule) {
    return rule.when().stream().flatMap(p -> p.no().stream().limit(1)).toList();
  }

  private static List<Sketch.Edit> yes(List<Predicate> predicates) {
    return predicates.stream().flatMap(p -> p.yes().stream().limit(1)).toList();
  }

  private static List<Sketch.Edit> approvals(ApprovalRule rule) {
    List<Sketch.Edit> edits = new ArrayList<>();
    List<Actors.Row> rows = rule.approvers().rows();
    List<Actors.Row> groups = rows.stream().filter(row -> !row.kind().equals("user")).toList();
    int most = Math.min(rule.approvals(), 20);
    for (int i = 0; i < most && !rows.isEmpty(); i++) {
      int number = i + 10;
      Actors.Row row =
          i < rows.size() || groups.isEmpty()
              ? rows.get(i % rows.size())
              : groups.get(i % groups.size());
      edits.add(sketch -> sketch.review(sketch.actor(row, number), "approved"));
    }
    return edits;
  }

  private static List<Sketch.Edit> joined(List<Sketch.Edit> some, List<Sketch.Edit> more) {
    List<Sketch.Edit> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
