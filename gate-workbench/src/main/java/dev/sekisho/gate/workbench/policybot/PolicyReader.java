package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a policy, and refuses what policy-bot would refuse or what it would pass over. */
final class PolicyReader {

  /** Groups within groups, the list at the top counted as one, as in policy-bot. */
  static final int DEPTH_MAX = 10;

  /** Rules that one entry of the list of approvals may join, each as often as it is named. */
  static final int JOINED_MAX = 100;

  private final Notes notes;
  private final Map<String, ApprovalRule> rules = new HashMap<>();

  private PolicyReader(Notes notes) {
    this.notes = notes;
  }

  /** The policy; where something is wrong, its problems say so and it is not to be used. */
  static Policy read(Entry root, Notes notes) {
    return new PolicyReader(notes).policy(root);
  }

  private Policy policy(Entry root) {
    if (root.node().has("remote")) {
      root.at("remote")
          .wrong(
              "this file only names the policy of another repository",
              "Import the file that it names");
      return new Policy(List.of(), Optional.empty());
    }
    if (!root.node().isObject()) {
      root.wrong("a policy is expected here", "Write 'policy:' and 'approval_rules:'");
      return new Policy(List.of(), Optional.empty());
    }
    Map<String, Entry> fields = root.fields(List.of("policy", "approval_rules"));
    RuleReader reader = new RuleReader(notes);
    if (fields.containsKey("approval_rules")) {
      fields.get("approval_rules").items().forEach(entry -> define(reader, entry));
    }
    Map<String, Entry> policy =
        fields.containsKey("policy")
            ? fields.get("policy").fields(List.of("approval", "disapproval"))
            : Map.of();
    List<Tree> approval = new ArrayList<>();
    if (policy.containsKey("approval")) {
      policy.get("approval").items().forEach(e -> entry(e).ifPresent(approval::add));
    }
    if (approval.isEmpty()) {
      notes.notCarried(
          root.place(),
          "a policy that asks for no approval, which policy-bot takes for a yes",
          "nothing is approved until a rule says by what");
    }
    tellUnused(approval);
    return new Policy(
        approval,
        Optional.ofNullable(policy.get("disapproval"))
            .filter(entry -> !entry.isAbsent())
            .flatMap(entry -> new DisapprovalReader(notes).read(entry)));
  }

  private void define(RuleReader reader, Entry entry) {
    reader
        .read(entry)
        .ifPresent(
            rule -> {
              if (rules.putIfAbsent(rule.name(), rule) != null) {
                entry.wrong(
                    "another rule is called '" + Texts.said(rule.name()) + "'",
                    "Give one of them a name of its own; policy-bot takes the last");
              }
            });
  }

  private void tellUnused(List<Tree> approval) {
    TreeSet<String> unused = new TreeSet<>(rules.keySet());
    approval.stream().flatMap(Tree::rules).forEach(rule -> unused.remove(rule.name()));
    unused.forEach(
        name ->
            notes.advice(
                "the rule '" + Texts.said(name) + "' is defined and not used",
                "nothing comes of it, as with policy-bot"));
  }

  private Optional<Tree> entry(Entry entry) {
    Optional<Tree> tree = tree(entry, 1);
    long joined = tree.stream().flatMap(Tree::rules).count();
    if (joined > JOINED_MAX) {
      entry.wrong(
          ImportErrors.LIMIT,
          joined + " rules are joined here; at most " + JOINED_MAX + " are carried over",
          "Make several entries of it");
    }
    return tree;
  }

  private Optional<Tree> tree(Entry entry, int depth) {
    if (depth > DEPTH_MAX) {
      entry.wrong(
          ImportErrors.LIMIT,
          "rules are joined more than " + DEPTH_MAX + " deep",
          "Join them flatter; policy-bot refuses it too");
      return Optional.empty();
    }
    if (!entry.node().isObject()) {
      return entry.text().flatMap(name -> named(name, entry));
    }
    Map<String, Entry> fields = entry.fields(List.of("and", "or"));
    if (fields.size() != 1) {
      entry.wrong("one of 'and' and 'or' is expected here", "Write '- or:' and a list below it");
      return Optional.empty();
    }
    Map.Entry<String, Entry> only = fields.entrySet().iterator().next();
    List<Entry> items = only.getValue().items();
    if (items.isEmpty()) {
      only.getValue().wrong("the list of '" + only.getKey() + "' is empty", "Name a rule in it");
      return Optional.empty();
    }
    List<Tree> parts = new ArrayList<>();
    items.forEach(item -> tree(item, depth + 1).ifPresent(parts::add));
    return parts.size() == items.size()
        ? Optional.of(new Tree.Group(only.getKey().equals("and"), parts))
        : Optional.empty();
  }

  private Optional<Tree> named(String name, Entry entry) {
    ApprovalRule rule = rules.get(name);
    if (rule == null) {
      entry.unknown(
          "there is no rule '" + Texts.said(name) + "'",
          List.copyOf(new TreeSet<>(rules.keySet())));
      return Optional.empty();
    }
    return Optional.of(new Tree.Leaf(rule));
  }
}
